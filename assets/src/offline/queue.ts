/** Sends what waits on this device, each thing once, in order. */
import type { KeyedStore } from "../page/database.ts";

/** Runs the work unless another tab or the service worker is at it; false when it was not run. */
export type Alone = (work: () => Promise<void>) => Promise<boolean>;

export interface Waiting<T> {
  readonly store: KeyedStore<T>;
  /** Of all things those that wait, in the order they go out. */
  readonly waiting: (all: readonly T[]) => readonly T[];
  /** Sends one and takes its outcome down; false when all the rest must wait, too. Never throws. */
  readonly send: (thing: T) => Promise<boolean>;
  readonly alone: Alone;
}

/** How a round ended. */
export interface Sent {
  /** Things that still wait. */
  readonly left: number;
  /** False when someone else was sending already. */
  readonly ran: boolean;
}

/** Tries each thing that waits at most once. */
export async function sendInOrder<T extends { readonly key: string }>({ store, waiting, send, alone }: Waiting<T>): Promise<Sent> {
  const tried = new Set<string>();
  const ran = await alone(async () => {
    for (;;) {
      // Read anew each time: things are changed, thrown away and added while others travel.
      const next = waiting(await store.all()).find(({ key }) => !tried.has(key));
      if (!next) return;
      tried.add(next.key);
      if (!(await send(next))) return;
    }
  });
  return { left: waiting(await store.all()).length, ran };
}
