/** Files on their way, kept in the browser so that they go on after the page was opened anew. */
import { openStore, type KeyedStore } from "../page/database.ts";

/** A file on its way. */
export interface Waiting {
  readonly key: string;
  /** Where its pieces go; none before the server knows of it. */
  readonly path?: string;
  /** The page it was chosen on. */
  readonly page: string;
  /** The input it was chosen for. */
  readonly input: string;
  /** The draft it was chosen for; empty where the first file begins it. */
  readonly draft: string;
  /** The tab it was chosen in. */
  readonly tab: string;
  readonly file: File;
  /** When it was chosen, milliseconds. */
  readonly at: number;
}

/** Where a page stands: what waits belongs to one input of one draft. */
export type Place = Pick<Waiting, "page" | "input" | "draft" | "tab">;

let chosen = 0;

/** A key no other file has; keys stand in the order the files were chosen in. */
export function freshKey(now: number): string {
  chosen += 1;
  return `${String(now).padStart(15, "0")}-${String(chosen).padStart(6, "0")}-${Math.random()}`;
}

const MINUTE_MS = 60 * 1_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What of everything that waits goes on at a place, in its order, and what nobody comes back for. */
export function sorted(all: readonly Waiting[], place: Place, now: number): { on: Waiting[]; over: Waiting[] } {
  const here = all.filter((one) => one.page === place.page && one.input === place.input);
  // Without a draft only a page that was opened anew goes on: the next person at this browser has another tab or comes later.
  const lost = (one: Waiting): boolean => (one.draft === "" ? now - one.at > 10 * MINUTE_MS : one.draft !== place.draft);
  const over = all.filter((one) => now - one.at > DAY_MS || (here.includes(one) && lost(one)));
  const on = here.filter((one) => !over.includes(one) && (one.draft !== "" || one.tab === place.tab));
  return { on: on.sort((a, b) => (a.key < b.key ? -1 : 1)), over };
}

/** A name of this tab that outlives opening a page anew. */
export function tabName(): string {
  try {
    const name = sessionStorage.getItem("allmende-tab") ?? String(Math.random());
    sessionStorage.setItem("allmende-tab", name);
    return name;
  } catch {
    // Without storage nothing waits either.
    return "";
  }
}

let opened: Promise<KeyedStore<Waiting> | undefined> | undefined;

function store(): Promise<KeyedStore<Waiting> | undefined> {
  // Without storage (private windows) a file goes on only while the page is open.
  opened ??= openStore<Waiting>("allmende-uploads", "files").catch(() => undefined);
  return opened;
}

/** Keeps a file until it is whole. */
export async function keep(waiting: Waiting): Promise<void> {
  await (await store())?.put(waiting).catch(() => undefined);
}

/** Forgets a file. */
export async function forget(key: string): Promise<void> {
  await (await store())?.remove(key).catch(() => undefined);
}

/** A file that still waits. */
export async function find(key: string): Promise<Waiting | undefined> {
  return (await store())?.find(key).catch(() => undefined);
}

/** Keys of the files that were not whole when the page was left, in their order. The server keeps pieces for a day, and so does the browser. */
export async function left(place: Place): Promise<readonly string[]> {
  const all = (await (await store())?.all().catch(() => [])) ?? [];
  const { on, over } = sorted(all, place, Date.now());
  await Promise.all(over.map(({ key }) => forget(key)));
  return on.map(({ key }) => key);
}

/** Does something for a file while no other tab does: a tab that comes second waits for the first. */
export async function alone(key: string, act: () => Promise<void>): Promise<void> {
  const locks = (navigator as Partial<Pick<Navigator, "locks">>).locks;
  if (locks === undefined) return act();
  await locks.request(`allmende-upload ${key}`, act);
}
