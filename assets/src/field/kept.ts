/**
 * The copy of a field worker's list that the service worker keeps: of today, until the day is
 * over or somebody signs out.
 */

export const FIELD_CACHE = "allmende-field-1";
export const FIELD_PAGE = "/staff/reports/field";

/** The day of a list that may be kept; nothing where the page is no such list. No parser: a service worker has none. */
export function dayOf(html: string): string | undefined {
  return /\sdata-day="(\d{4}-\d{2}-\d{2})" data-keep\b/.exec(html)?.[1];
}

/** Today as the telephone's calendar says: `2026-11-23`. */
export function todayOf(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** Forgets the list with its pictures. */
export async function forgetField(): Promise<void> {
  await caches.delete(FIELD_CACHE);
}

/** Forgets a list whose day is over. */
export async function forgetOldField(): Promise<void> {
  if (!(await caches.has(FIELD_CACHE))) return;
  const day = await keptDay();
  if (day === undefined || day < todayOf(new Date())) await forgetField();
}

async function keptDay(): Promise<string | undefined> {
  const kept = await (await caches.open(FIELD_CACHE)).match(FIELD_PAGE);
  return kept ? dayOf(await kept.text()) : undefined;
}

/** The kept list, when it is of the day that was asked for (none for today). */
export async function keptField(asked: string | null): Promise<Response | undefined> {
  await forgetOldField();
  if (!(await caches.has(FIELD_CACHE))) return undefined;
  const day = await keptDay();
  if (asked !== null && asked !== "" && asked !== day) return undefined;
  return (await caches.open(FIELD_CACHE)).match(FIELD_PAGE);
}

/** Replaces the kept list by a newer answer of the same page; begins no copy by itself. */
export async function renewField(answer: Response): Promise<void> {
  if (!(await caches.has(FIELD_CACHE))) return;
  const html = await answer.clone().text();
  if (dayOf(html) !== undefined) await (await caches.open(FIELD_CACHE)).put(FIELD_PAGE, answer);
}
