/** Sends waiting drafts, each once, in order; what it needs is passed in, so that it can be tested. */
import { afterAttempt, waiting, type Draft, type Outcome } from "./draft.ts";

/** Where drafts lie. */
export interface DraftStore {
  all(): Promise<readonly Draft[]>;
  find(key: string): Promise<Draft | undefined>;
  put(draft: Draft): Promise<void>;
  remove(key: string): Promise<void>;
}

export interface Sending {
  readonly store: DraftStore;
  /** One attempt; never throws. */
  readonly attempt: (draft: Draft) => Promise<Outcome>;
  /** Runs the work unless another tab or the service worker is at it; false when it was not run. */
  readonly alone: (work: () => Promise<void>) => Promise<boolean>;
  /** The time, ISO. */
  readonly now: () => string;
  /** Told before each attempt and after it. */
  readonly changed?: (key: string, sending: boolean) => void;
}

/** How a round ended. */
export interface Round {
  readonly sent: number;
  readonly refused: number;
  /** Drafts that still wait. */
  readonly left: number;
  /** False when someone else was sending already. */
  readonly ran: boolean;
}

/** Sends what waits. Stops at the first that must wait, so that the order holds. */
export async function sendWaiting({ store, attempt, alone, now, changed }: Sending): Promise<Round> {
  let sent = 0;
  let refused = 0;
  const ran = await alone(async () => {
    for (const { key } of waiting(await store.all())) {
      // Read again: it may have been changed or deleted since the list was read.
      const draft = await store.find(key);
      if (draft?.state !== "ready") continue;
      changed?.(key, true);
      const outcome = await attempt(draft);
      if (outcome.kind !== "later") await keep(store, draft, afterAttempt(draft, outcome, now()));
      changed?.(key, false);
      if (outcome.kind === "later") return;
      if (outcome.kind === "sent") sent += 1;
      else refused += 1;
    }
  });
  return { sent, refused, left: waiting(await store.all()).length, ran };
}

/** Writes the result, unless the visitor deleted the draft or took it back to refuse it no more. */
async function keep(store: DraftStore, before: Draft, after: Draft): Promise<void> {
  const present = await store.find(before.key);
  // A sent report is always noted, even over a deletion: its link must not be lost.
  if (after.state === "sent" || present?.state === "ready") await store.put(after);
}
