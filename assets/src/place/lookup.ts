/** Asks the server what is at a place, and which places bear a name. */
import { asList, asNumber, asObject, asText, fetchJson, withParameters } from "../page/json.ts";
import type { Texts } from "../page/texts.ts";
import { degrees, type Place } from "../map/geometry.ts";
import type { Suggestion } from "./combobox.ts";

/** What the server knows about a place. */
export interface Surroundings {
  readonly district: string;
  readonly nearest: { readonly name: string; readonly metres: number } | undefined;
  /** Open reports nearby that may be the same. */
  readonly similar: number;
}

/** A named place. */
export interface NamedPlace extends Suggestion, Place {}

/** What is at the place; throws without a good answer. */
export async function lookUp(address: string, place: Place, signal?: AbortSignal): Promise<Surroundings> {
  const url = withParameters(address, { lon: degrees(place.lon), lat: degrees(place.lat) });
  return readSurroundings(await fetchJson(url, signal));
}

/** Places whose name fits. */
export async function searchPlaces(address: string, query: string, signal?: AbortSignal): Promise<NamedPlace[]> {
  return readPlaces(await fetchJson(withParameters(address, { q: query }), signal));
}

export function readSurroundings(value: unknown): Surroundings {
  const answer = asObject(value);
  const first = asObject(asList(answer["nearest"])[0]);
  const name = asText(first["name"]);
  const metres = asNumber(first["distance_m"]);
  return {
    district: asText(answer["district"]),
    nearest: name === "" || metres === undefined ? undefined : { name, metres },
    similar: asNumber(answer["similar"]) ?? 0,
  };
}

export function readPlaces(value: unknown): NamedPlace[] {
  return asList(value).flatMap((entry) => {
    const { name, lon, lat, district } = asObject(entry);
    const [x, y] = [asNumber(lon), asNumber(lat)];
    if (asText(name) === "" || x === undefined || y === undefined) return [];
    return [{ label: asText(name), lon: x, lat: y, ...(asText(district) === "" ? {} : { detail: asText(district) }) }];
  });
}

/** The sentences that tell what is at a place. */
export function describe({ district, nearest, similar }: Surroundings, t: Texts): string {
  const sentences: string[] = [];
  sentences.push(district === "" ? t("outside") : t("chosen", { district }));
  if (nearest) sentences.push(t("near", { name: nearest.name, metres: Math.round(nearest.metres) }));
  if (similar > 0) sentences.push(t.count("similar", similar));
  return sentences.join(" ");
}
