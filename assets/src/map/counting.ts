/** Counts what a map shows, from the features it has drawn. */
import { contains, type Place, type Section } from "./geometry.ts";

/** A drawn feature of the reports layer. */
export interface Drawn {
  readonly place: Place;
  readonly cluster: boolean;
  /** Reports in a cluster; 1 for a single one. */
  readonly count: number;
  /** Code of a single report, empty for a cluster. */
  readonly code: string;
  /** Where it stands on the screen, in pixels. */
  readonly x: number;
  readonly y: number;
}

/** Tiles round differently, so one cluster may be some pixels off in its neighbour. */
const SAME_PIXELS = 4;

function isSame(a: Drawn, b: Drawn): boolean {
  if (a.code !== "" || b.code !== "") return a.code === b.code;
  return a.count === b.count && Math.hypot(a.x - b.x, a.y - b.y) <= SAME_PIXELS;
}

/** How many reports lie in a section; features that tiles repeat at their borders count once. */
export function countInSection(drawn: readonly Drawn[], section: Section): number {
  const counted: Drawn[] = [];
  for (const feature of drawn) {
    if (contains(section, feature.place) && !counted.some((other) => isSame(feature, other))) counted.push(feature);
  }
  return counted.reduce((sum, { cluster, count }) => sum + (cluster ? count : 1), 0);
}

/** Reads a drawn feature from tile properties of unknown shape. */
export function readDrawn(properties: Readonly<Record<string, unknown>>, place: Place, { x, y }: { readonly x: number; readonly y: number }): Drawn {
  const cluster = properties["cluster"] === true || properties["cluster"] === 1;
  const count = typeof properties["count"] === "number" ? properties["count"] : 1;
  const code = typeof properties["code"] === "string" ? properties["code"] : "";
  return { place, cluster, count, code, x, y };
}

/** A count as it fits into a circle: 950, 1.2k, 12k. */
export function shortCount(n: number, language: string): string {
  if (n < 1000) return String(n);
  return new Intl.NumberFormat(language, { notation: "compact", maximumFractionDigits: n < 10_000 ? 1 : 0 }).format(n);
}
