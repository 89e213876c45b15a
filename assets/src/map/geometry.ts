/** Small geometry of maps: pairs of degrees, sections, steps on the ground. */

/** A place, WGS84 degrees. */
export interface Place {
  readonly lon: number;
  readonly lat: number;
}

/** A section of the map: west, south, east, north in degrees. */
export type Section = readonly [number, number, number, number];

function numbers(text: string | undefined): number[] {
  if (!text) return [];
  return text.split(",").map((part) => (part.trim() === "" ? Number.NaN : Number(part)));
}

/** Reads "lon,lat". */
export function readPlace(text: string | undefined): Place | undefined {
  const [lon, lat, ...rest] = numbers(text);
  if (lon === undefined || lat === undefined || rest.length > 0) return undefined;
  if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) return undefined;
  return { lon, lat };
}

/** Reads "west,south,east,north". */
export function readSection(text: string | undefined): Section | undefined {
  const [west, south, east, north, ...rest] = numbers(text);
  if (west === undefined || south === undefined || east === undefined || north === undefined || rest.length > 0) return undefined;
  return west < east && south < north ? [west, south, east, north] : undefined;
}

/** Writes a section as the filter form takes it; five decimals are about a metre. */
export function writeSection(section: Section): string {
  return section.map((degrees) => degrees.toFixed(5)).join(",");
}

/** Whether a place lies in a section, borders included. */
export function contains(section: Section, { lon, lat }: Place): boolean {
  const [west, south, east, north] = section;
  return lon >= west && lon <= east && lat >= south && lat <= north;
}

const METRES_PER_DEGREE = 111_320;

/** The place `east` and `north` metres away; good for steps, not for journeys. */
export function step({ lon, lat }: Place, east: number, north: number): Place {
  const shrink = Math.max(0.01, Math.cos((lat * Math.PI) / 180));
  return { lon: lon + east / (METRES_PER_DEGREE * shrink), lat: lat + north / METRES_PER_DEGREE };
}

/** Degrees as the form sends them: six decimals, a tenth of a metre. */
export function degrees(value: number): string {
  return value.toFixed(6);
}
