/** Sends what was told, each act once, in order; what it needs is passed in, so that it can be tested. */
import type { KeyedStore } from "../page/database.ts";
import { openStore } from "../page/database.ts";
import { afterAttempt, waiting, type FieldAct, type Outcome } from "./act.ts";

/** Name of the lock and of the background synchronisation. */
export const FIELD = "allmende-field";

export type ActStore = KeyedStore<FieldAct>;

/** What was told, in the browser's own database; rejects where it allows no storage. */
export function openActs(): Promise<ActStore> {
  return openStore<FieldAct>(FIELD, "acts");
}

export interface Sending {
  readonly store: ActStore;
  /** One attempt; never throws. */
  readonly attempt: (act: FieldAct) => Promise<Outcome>;
  /** Runs the work unless another tab or the service worker is at it; false when it was not run. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
}

/** How a round ended. */
export interface Round {
  readonly arrived: number;
  /** Acts that still wait. */
  readonly left: number;
  /** Why they wait, where an attempt has shown it. */
  readonly why: "network" | "signIn" | "otherPerson" | undefined;
  /** False when someone else was sending already. */
  readonly ran: boolean;
}

/** Sends what waits. Stops at the first that must wait, so that the order holds. */
export async function sendActs({ store, attempt, alone }: Sending): Promise<Round> {
  let arrived = 0;
  let why: Round["why"];
  const ran = await alone(async () => {
    for (const { key } of waiting(await store.all())) {
      // Read again: it may have been changed or thrown away since the list was read.
      const act = await store.find(key);
      if (act?.state !== "ready") continue;
      const outcome = await attempt(act);
      if (outcome.kind === "later") {
        why = outcome.why;
        // What another person told must not hold up one's own.
        if (why === "otherPerson") continue;
        return;
      }
      await store.put(afterAttempt(act, outcome));
      if (outcome.kind === "arrived") arrived += 1;
    }
  });
  return { arrived, left: waiting(await store.all()).length, why, ran };
}
