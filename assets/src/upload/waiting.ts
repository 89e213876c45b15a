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
  readonly file: File;
  /** When it was chosen, milliseconds. */
  readonly at: number;
}

/** A key no other file has. */
export function freshKey(): string {
  return `${Date.now()}-${Math.random()}`;
}

const DAY_MS = 24 * 60 * 60 * 1_000;

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

/** Files of an input that were not whole when the page was left. The server keeps pieces for a day, and so does the browser. */
export async function left(page: string, input: string): Promise<readonly Waiting[]> {
  const all = (await (await store())?.all().catch(() => [])) ?? [];
  const old = all.filter(({ at }) => Date.now() - at > DAY_MS);
  await Promise.all(old.map(({ key }) => forget(key)));
  return all.filter((one) => !old.includes(one) && one.page === page && one.input === input);
}
