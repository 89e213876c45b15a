/** A city whose staff have much to do: the demo city and thousands of open reports beside it. */
import { writeFile } from "node:fs/promises";
import { join } from "node:path";

import { command, openOwnCity } from "./city.mjs";

const SORTS = ["Beleuchtung > Straßenlaternen defekt", "Müll/Sauberkeit > Illegaler Müll", "Hinweise > Hinweise"];
const GROUPS = ["Stadtwerke Konstanz", "Technische Betriebe Konstanz", "Moderation"];
const WHAT = ["Laterne dunkel", "Müllsack neben dem Eimer", "Schlagloch im Radweg", "Bank zerbrochen", "Schild verdreht", "Gully verstopft"];
const WHERE = ["Seestraße", "Marktstätte", "Hardtstraße", "Schleyerweg", "Uferweg", "Petershauser Straße", "Mainaustraße"];
const HOUR_MS = 3_600_000;

/** The same city every time, in one summer time: number `n` of a row of reports decides all about it. */
function row(n) {
  const received = new Date(Date.UTC(2026, 9, 1) - (n % 4000) * HOUR_MS).toISOString().slice(0, 19).replace("T", " ");
  const where = WHERE[n % WHERE.length];
  const cells = [
    n + 1,
    `${WHAT[n % WHAT.length]}, ${where} ${n % 90}. Seit ${(n % 30) + 2} Tagen, bitte ansehen.`,
    SORTS[n % SORTS.length],
    GROUPS[n % GROUPS.length],
    `${where} ${n % 90}, 78462 Konstanz`,
    (9.14 + ((n * 37) % 4000) / 80_000).toFixed(6),
    (47.66 + ((n * 53) % 4000) / 66_000).toFixed(6),
    received,
    received,
    "",
    "",
  ];
  return cells.map((cell) => `"${cell}"`).join(",");
}

/** Opens a city of one's own with `open` more open reports in it. */
export async function openFullCity(open) {
  const city = await openOwnCity();
  try {
    const file = join(city.folder, "full.csv");
    const heading = "ID,Text,Kategorie,Gruppe,Automatisch-ermittelte-Adresse,lon,lat,Gemeldet-am,Freigegeben-am,Geprueft-am,Stadtteil";
    await writeFile(file, [heading, ...Array.from({ length: open }, (_, n) => row(n))].join("\n"));
    const words = ["import", "reports", "--municipality", "konstanz", "--mapping", "examples/konstanz/imports/defects.toml", "--json", file];
    const { imported, failed } = JSON.parse(await command(city, words));
    if (imported !== open) throw new Error(`${imported} of ${open} reports went in: ${JSON.stringify(failed.slice(0, 3))}`);
    return city;
  } catch (problem) {
    await city.close();
    throw problem;
  }
}
