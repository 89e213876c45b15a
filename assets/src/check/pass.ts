/** What a permit's code says, one line each. `rooms/services/src/pass.rs` writes it. */

export interface Pass {
  readonly title: string;
  readonly number: string;
  readonly holder: string;
  /** First day, `2026-12-01`. */
  readonly from: string;
  /** Last day; empty where it does not end. */
  readonly until: string;
  readonly area: string;
  readonly plates: readonly string[];
  /** When it was issued, or what stands on it was changed last: seconds since 1970. */
  readonly since: number;
}

const DAY = /^(\d{4})(\d\d)(\d\d)$/;

/** Reads a payload; nothing where it is none. */
export function readPass(payload: Uint8Array): Pass | undefined {
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(payload);
  } catch {
    return undefined;
  }
  const [title, number, from, until, since, holder, area, plates, ...more] = text.split("\n");
  if (title === undefined || number === undefined || from === undefined || until === undefined || since === undefined) return undefined;
  if (holder === undefined || area === undefined || plates === undefined || more.length > 0) return undefined;
  if (!DAY.test(from) || (until !== "" && !DAY.test(until)) || !/^\d{1,12}$/.test(since)) return undefined;
  const day = (written: string): string => written.replace(DAY, "$1-$2-$3");
  return { title, number, holder, from: day(from), until: day(until), area, plates: plates === "" ? [] : plates.split(","), since: Number(since) };
}
