/** Sends what was told, each act once, in order; what it needs is passed in, so that it can be tested. */
import { sendInOrder, type Alone, type Sent } from "../offline/queue.ts";
import { openStore, type KeyedStore } from "../page/database.ts";
import { afterAttempt, waiting, type FieldAct, type Outcome } from "./act.ts";

/** Name of the database, of the lock, of the news and of the background synchronisation. */
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
  readonly alone: Alone;
}

/** How a round ended. */
export interface Round extends Sent {
  readonly arrived: number;
  /** Why the rest waits, where an attempt has shown it. */
  readonly why: "network" | "signIn" | "otherPerson" | undefined;
}

/** Sends what waits. Stops at the first that must wait, so that the order holds. */
export async function sendActs({ store, attempt, alone }: Sending): Promise<Round> {
  let arrived = 0;
  let why: Round["why"];
  const send = async (act: FieldAct): Promise<boolean> => {
    const outcome = await attempt(act);
    if (outcome.kind === "later") {
      why = outcome.why;
      // What another person told must not hold up one's own.
      return why === "otherPerson";
    }
    await store.put(afterAttempt(act, outcome));
    if (outcome.kind === "arrived") arrived += 1;
    return true;
  };
  return { ...(await sendInOrder({ store, waiting, send, alone })), arrived, why };
}
