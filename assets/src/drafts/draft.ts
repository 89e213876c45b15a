/** A report written without a connection, and how it changes. No DOM, no storage. */

/** What the form asks for; names are those of the fields. */
export type Fields = Readonly<Record<string, string>>;

export interface Picture {
  readonly name: string;
  readonly type: string;
  readonly blob: Blob;
}

export interface FieldError {
  /** Name of the field, empty for the whole report. */
  readonly field: string;
  readonly message: string;
}

/** A sent report as the server answered. */
export interface Receipt {
  readonly code: string;
  readonly secretUrl: string;
  readonly at: string;
}

/** "draft" waits for its author, "ready" for the network, "refused" for a correction. */
export type DraftState = "draft" | "ready" | "refused" | "sent";

export interface Draft {
  /** UUID made when the draft is begun; the server takes a report with this key once. */
  readonly key: string;
  /** When it was begun, ISO time. */
  readonly createdAt: string;
  /** Id of who was signed in when it was begun; empty or missing for a stranger. */
  readonly person?: string;
  readonly fields: Fields;
  readonly pictures: readonly Picture[];
  readonly state: DraftState;
  readonly errors: readonly FieldError[];
  readonly receipt?: Receipt;
}

/** What happened to an attempt to send. */
export type Outcome =
  | { readonly kind: "sent"; readonly code: string; readonly secretUrl: string }
  | { readonly kind: "refused"; readonly errors: readonly FieldError[] }
  | { readonly kind: "later" };

export function begin(key: string, createdAt: string, person = ""): Draft {
  return { key, createdAt, person, fields: {}, pictures: [], state: "draft", errors: [] };
}

/** Drafts that this person may see here: their own, and those of strangers. A device may have several hands. */
export function shownTo(drafts: readonly Draft[], reader: string): Draft[] {
  return drafts.filter(({ person = "" }) => person === "" || person === reader);
}

/** The draft with new content; what was refused is forgotten, what was sent stays as it is. */
export function written(draft: Draft, fields: Fields, pictures: readonly Picture[], state: "draft" | "ready"): Draft {
  return draft.state === "sent" ? draft : { ...draft, fields, pictures, state, errors: [] };
}

/** The draft after an attempt. A sent one gives up its content: the link is enough. */
export function afterAttempt(draft: Draft, outcome: Outcome, at: string): Draft {
  switch (outcome.kind) {
    case "sent": {
      const { code, secretUrl } = outcome;
      const text = draft.fields["text"] ?? "";
      return { ...draft, state: "sent", fields: { text: text.slice(0, 80) }, pictures: [], errors: [], receipt: { code, secretUrl, at } };
    }
    case "refused":
      return { ...draft, state: "refused", errors: outcome.errors };
    case "later":
      return draft;
  }
}

/** Drafts that wait for the network, in the order they were begun. */
export function waiting(drafts: readonly Draft[]): Draft[] {
  return inOrder(drafts).filter(({ state }) => state === "ready");
}

export function inOrder(drafts: readonly Draft[]): Draft[] {
  return [...drafts].sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.key.localeCompare(b.key));
}

/** What must be there before a report is sent, with what the page says where it is not (`missingText` and so on). */
export function missing(fields: Fields, questions: readonly string[], says: Readonly<Record<string, string | undefined>>): FieldError[] {
  const placed = fields["address"] || fields["object"] || (fields["lon"] && fields["lat"]);
  const errors: (FieldError | false)[] = [
    !placed && { field: "address", message: says["missingAddress"] ?? "" },
    !fields["category"] && { field: "category", message: says["missingCategory"] ?? "" },
    ...questions.map((field) => !fields[field] && { field, message: says["missingAnswer"] ?? "" }),
    !fields["text"] && { field: "text", message: says["missingText"] ?? "" },
  ];
  return errors.filter((error) => error !== false);
}
