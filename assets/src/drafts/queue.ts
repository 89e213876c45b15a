/** Sends waiting drafts, each once, in order; what it needs is passed in, so that it can be tested. */
import { sendInOrder, type Alone, type Sent } from "../offline/queue.ts";
import { openStore, type KeyedStore } from "../page/database.ts";
import { afterAttempt, waiting, type Draft, type Outcome } from "./draft.ts";

/** Name of the lock, of the news and of the background synchronisation. */
export const DRAFTS = "allmende-drafts";

/** Name of the database. */
export const DRAFT_DATABASE = "allmende";

export type DraftStore = KeyedStore<Draft>;

/** Drafts in the browser's own database, pictures included; rejects where it allows no storage. */
export function openDrafts(): Promise<DraftStore> {
  return openStore<Draft>(DRAFT_DATABASE, "drafts");
}

export interface Sending {
  readonly store: DraftStore;
  /** One attempt; never throws. */
  readonly attempt: (draft: Draft) => Promise<Outcome>;
  readonly alone: Alone;
  /** The time, ISO. */
  readonly now: () => string;
  /** Told before each attempt and after it. */
  readonly changed?: (key: string, sending: boolean) => void;
}

/** How a round ended. */
export interface Round extends Sent {
  readonly sent: number;
  readonly refused: number;
}

/** Sends what waits. Stops at the first that must wait, so that the order holds. */
export async function sendWaiting({ store, attempt, alone, now, changed }: Sending): Promise<Round> {
  let sent = 0;
  let refused = 0;
  const send = async (draft: Draft): Promise<boolean> => {
    changed?.(draft.key, true);
    const outcome = await attempt(draft);
    if (outcome.kind !== "later") await keep(store, draft, afterAttempt(draft, outcome, now()));
    changed?.(draft.key, false);
    if (outcome.kind === "sent") sent += 1;
    if (outcome.kind === "refused") refused += 1;
    return outcome.kind !== "later";
  };
  return { ...(await sendInOrder({ store, waiting, send, alone })), sent, refused };
}

/** Writes the result, unless the visitor deleted the draft or took it back to refuse it no more. */
async function keep(store: DraftStore, before: Draft, after: Draft): Promise<void> {
  const present = await store.find(before.key);
  // A sent report is always noted, even over a deletion: its link must not be lost.
  if (after.state === "sent" || present?.state === "ready") await store.put(after);
}
