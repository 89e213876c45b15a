/** Counts what a map shows, from the features it has drawn. */
import { contains, type Place, type Section } from "./geometry.ts";

/** A drawn feature of the reports layer. */
export interface Drawn {
  readonly place: Place;
  readonly cluster: boolean;
  /** Reports in a cluster; 1 for a single one. */
  readonly count: number;
  /** Code of a single report, or another mark that tells features apart. */
  readonly key: string;
}

/** How many reports lie in a section; features that tiles repeat at their borders count once. */
export function countInSection(drawn: readonly Drawn[], section: Section): number {
  const seen = new Set<string>();
  let sum = 0;
  for (const feature of drawn) {
    if (seen.has(feature.key) || !contains(section, feature.place)) continue;
    seen.add(feature.key);
    sum += feature.cluster ? feature.count : 1;
  }
  return sum;
}

/** Reads a drawn feature from tile properties of unknown shape. */
export function readDrawn(properties: Readonly<Record<string, unknown>>, place: Place): Drawn {
  const cluster = properties["cluster"] === true || properties["cluster"] === 1;
  const count = typeof properties["count"] === "number" ? properties["count"] : 1;
  const code = typeof properties["code"] === "string" ? properties["code"] : "";
  const key = code === "" ? `${place.lon.toFixed(5)},${place.lat.toFixed(5)},${count}` : code;
  return { place, cluster, count, key };
}

/** A count as it fits into a circle: 950, 1.2k, 12k. */
export function shortCount(n: number, language: string): string {
  if (n < 1000) return String(n);
  return new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: n < 10_000 ? 1 : 0 }).format(n);
}
