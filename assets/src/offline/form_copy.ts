/**
 * The copy of the offline form that the service worker keeps: as a stranger sees it, since the next
 * person on this device may be another. Beside it a note says what is kept, and who is signed in.
 */
import { asNumber, asObject, asText } from "../page/json.ts";
import { keepCopy } from "./copy.ts";
import type { Wanted } from "./worker.ts";

export const FORM_CACHE = "allmende-offline-2";
/** In a cache of its own: the form's cache holds the form and its files and nothing else. */
export const NOTE_CACHE = "allmende-note-1";
const NOTE = "/__allmende-offline";
/** A form is fetched anew after this, even where nothing seems to have changed. */
const GOOD_FOR_MS = 86_400_000;

interface Note extends Wanted {
  /** When the form was kept; 0 when it was not. */
  readonly at: number;
}

/** What a page asked for; nothing where it is no such message. */
export function readWanted(data: unknown): Wanted | undefined {
  const { keep, lang, version, person } = asObject(data);
  // Only paths of our own, and ids that may stand in an attribute.
  if (!/^\/[^/\\]/.test(asText(keep)) || !/^[a-z-]*$/.test(asText(lang)) || !/^[\w-]*$/.test(asText(person))) return undefined;
  return { keep: asText(keep), lang: asText(lang), version: asText(version), person: asText(person) };
}

/** Whether the copy must be fetched anew. */
export function isStale(known: (Wanted & { readonly at: number }) | undefined, wanted: Wanted, now: number): boolean {
  if (!known || known.keep !== wanted.keep || known.lang !== wanted.lang || known.version !== wanted.version) return true;
  return now < known.at || now - known.at > GOOD_FOR_MS;
}

/** Keeps the form as it is now with all it refers to, unless the copy is fresh enough; notes who is there. */
export async function keepForm(wanted: Wanted, now: number): Promise<void> {
  const known = await readNote();
  await writeNote({ ...(known ?? { ...wanted, at: 0 }), person: wanted.person });
  if (!isStale(known, wanted, now)) return;
  const query = wanted.lang === "" ? "" : `?lang=${wanted.lang}`;
  const answer = await fetch(wanted.keep + query, { credentials: "omit", headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  await keepCopy(await caches.open(FORM_CACHE), wanted.keep, answer);
  const { person } = (await readNote()) ?? wanted;
  await writeNote({ ...wanted, person, at: now });
}

/** Path of the form; nothing before a page has named it. */
export async function formPath(): Promise<string | undefined> {
  return (await readNote())?.keep;
}

/** The kept form, for the person who was signed in when there was a network. */
export async function keptForm(): Promise<Response | undefined> {
  const note = await readNote();
  const kept = note && (await (await caches.open(FORM_CACHE)).match(note.keep));
  if (!kept || note.person === "") return kept;
  const headers = new Headers(kept.headers);
  for (const name of ["content-length", "content-encoding"]) headers.delete(name);
  return new Response(forPerson(await kept.text(), note.person), { headers });
}

/** The form's HTML with the person where a page of theirs would have it. */
export function forPerson(html: string, person: string): string {
  return html.replace('<link rel="al-offline"', `<link rel="al-offline" data-person="${person}"`);
}

/** Somebody has signed out. */
export async function forgetPerson(): Promise<void> {
  const note = await readNote();
  if (note) await writeNote({ ...note, person: "" });
}

async function readNote(): Promise<Note | undefined> {
  const kept = await (await caches.open(NOTE_CACHE)).match(NOTE);
  const value: unknown = await kept?.json().catch(() => undefined);
  const wanted = readWanted(value);
  return wanted && { ...wanted, at: asNumber(asObject(value)["at"]) ?? 0 };
}

async function writeNote(note: Note): Promise<void> {
  await (await caches.open(NOTE_CACHE)).put(NOTE, new Response(JSON.stringify(note)));
}
