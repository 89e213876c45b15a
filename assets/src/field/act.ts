/** Something told from outside, and how it changes. No DOM, no storage. */
import { dateOf } from "./date.ts";

export interface Photo {
  readonly name: string;
  readonly blob: Blob;
}

/** "ready" waits for the network, "refused" for a correction, "sent" and "late" have arrived. */
export type ActState = "ready" | "refused" | "sent" | "late";

export interface FieldAct {
  /** UUID made when it is told; the server keeps an act with this key once. */
  readonly key: string;
  /** Code of the case. */
  readonly code: string;
  /** Who told it: a telephone may have several hands. */
  readonly worker: string;
  /** When, ISO time. */
  readonly at: string;
  readonly act: string;
  readonly text: string;
  readonly photo?: Photo;
  readonly state: ActState;
  /** What the server said. */
  readonly message: string;
}

/** What happened to an attempt to send. */
export type Outcome =
  | { readonly kind: "arrived"; readonly late: boolean; readonly message: string }
  | { readonly kind: "refused"; readonly message: string }
  | { readonly kind: "later"; readonly why: "network" | "signIn" | "otherPerson" };

/** The act after an attempt. One that has arrived gives up its picture; one that is refused keeps everything. */
export function afterAttempt(act: FieldAct, outcome: Outcome): FieldAct {
  switch (outcome.kind) {
    case "arrived": {
      const { photo: _photo, ...rest } = act;
      return { ...rest, state: outcome.late ? "late" : "sent", message: outcome.message };
    }
    case "refused":
      return { ...act, state: "refused", message: outcome.message };
    case "later":
      return act;
  }
}

/** What waits for the network, in the order it was told. */
export function waiting(acts: readonly FieldAct[]): FieldAct[] {
  return inOrder(acts).filter(({ state }) => state === "ready");
}

export function inOrder(acts: readonly FieldAct[]): FieldAct[] {
  return [...acts].sort((a, b) => a.at.localeCompare(b.at) || a.key.localeCompare(b.key));
}

/** What has arrived and was told before today: the house knows it, the telephone may forget it. */
export function outdated(acts: readonly FieldAct[], now: Date): FieldAct[] {
  const today = dateOf(now);
  return acts.filter(({ state, at }) => (state === "sent" || state === "late") && dateOf(new Date(at)) < today);
}

/** Whether an act says nothing without words. */
export function needsWords(act: string): boolean {
  return act === "cannot" || act === "note";
}
