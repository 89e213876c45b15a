/**
 * The copy of a field worker's list that the service worker keeps: of today, until the day is
 * over, somebody signs out, or somebody else signs in.
 */
import { keepCopy } from "../offline/copy.ts";
import { dateOf } from "./date.ts";

export const FIELD_CACHE = "allmende-field-1";
export const FIELD_PAGE = "/staff/reports/field";

/** The day of a list that may be kept; nothing where the page is no such list. No parser: a service worker has none. */
export function dayOf(html: string): string | undefined {
  return /\sdata-day="(\d{4}-\d{2}-\d{2})" data-keep\b/.exec(html)?.[1];
}

/** Id of the field worker whose page it is; nothing where it is nobody's. */
export function workerOf(html: string): string | undefined {
  return /\sdata-field="([^"]+)"/.exec(html)?.[1];
}

/** Keeps the list of the day and its small pictures; a list that is no longer shown is forgotten. */
export async function keepField(): Promise<void> {
  // Opened before the question: when somebody signs out meanwhile, what is written here is gone with it.
  const cache = await caches.open(FIELD_CACHE);
  const answer = await fetch(FIELD_PAGE, { credentials: "same-origin", headers: { accept: "text/html" } });
  const html = answer.ok && !answer.redirected ? await answer.clone().text() : "";
  if (dayOf(html) === undefined) return forgetField();
  await keepCopy(cache, FIELD_PAGE, answer);
}

/** Forgets the list with its pictures. */
export async function forgetField(): Promise<void> {
  await caches.delete(FIELD_CACHE);
}

/** Forgets a list whose day is over. */
export async function forgetOldField(): Promise<void> {
  const kept = await keptHtml();
  if (kept === undefined) return;
  const day = dayOf(kept);
  if (day === undefined || day < dateOf(new Date())) await forgetField();
}

/** The kept list, when it is of the day that was asked for (none for today). */
export async function keptField(asked: string | null): Promise<Response | undefined> {
  await forgetOldField();
  const kept = await keptHtml();
  if (kept === undefined || (asked !== null && asked !== "" && asked !== dayOf(kept))) return undefined;
  return (await caches.open(FIELD_CACHE)).match(FIELD_PAGE);
}

/**
 * What a newer answer of the same page means for the kept list: a list of the day replaces it,
 * one for somebody else ends it, as being sent away does. Begins no copy by itself.
 */
export async function renewField(answer: Response): Promise<void> {
  const kept = await keptHtml();
  if (kept === undefined) return;
  // What a page is sent on to is not for a service worker's eyes.
  if (answer.type === "opaqueredirect" || answer.redirected || answer.status === 401 || answer.status === 403) return forgetField();
  if (!answer.ok) return;
  const html = await answer.clone().text();
  if (workerOf(html) !== workerOf(kept)) return forgetField();
  if (dayOf(html) !== undefined) await (await caches.open(FIELD_CACHE)).put(FIELD_PAGE, answer);
}

async function keptHtml(): Promise<string | undefined> {
  if (!(await caches.has(FIELD_CACHE))) return undefined;
  return (await (await caches.open(FIELD_CACHE)).match(FIELD_PAGE))?.text();
}
