// Puts the licence texts of what we redistribute beside it.
import { cp, readFile, writeFile } from "node:fs/promises";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** Packages whose code ends up in dist/. */
const BUNDLED = ["@kern-ux/native", "maplibre-gl", "pmtiles", "fflate"];
const FILES = ["LICENSE", "LICENSE.txt", "LICENSE.md", "LICENCE"];

export async function writeLicences(modules, here, dist) {
  const parts = [];
  for (const name of BUNDLED) {
    const folder = join(modules, name);
    const { version, license } = JSON.parse(await readFile(join(folder, "package.json"), "utf8"));
    const file = FILES.find((candidate) => existsSync(join(folder, candidate)));
    const text = file ? await readFile(join(folder, file), "utf8") : "";
    parts.push(`${name} ${version} (${license})\n\n${text.trim()}\n`);
  }
  await writeFile(join(dist, "LICENCES.txt"), parts.join(`\n${"=".repeat(72)}\n\n`));
  await cp(join(here, "licences/OFL.txt"), join(dist, "fonts/OFL.txt"));
}
