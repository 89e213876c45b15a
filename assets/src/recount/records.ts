/** Rows of a text with semicolons: quotes, doubled quotes, texts over several lines. */

/** A file that cannot be read, and where: `what` is a key of the island's words. */
export class Unreadable extends Error {
  constructor(
    readonly what: "quote" | "order" | "columns" | "width" | "number" | "twice" | "unknown" | "amount" | "votes",
    readonly line: number,
    readonly found = "",
  ) {
    super(`line ${line}: ${what} ${found}`);
  }
}

export interface Row {
  /** The line it begins in, from 1. */
  readonly line: number;
  readonly fields: string[];
}

/** The rows of a text that are not empty. */
export function* rows(text: string): Generator<Row> {
  let line = 0;
  let at = text.startsWith("\uFEFF") ? 1 : 0;
  while (at < text.length) {
    const first = line + 1;
    const fields: string[] = [];
    let ended = false;
    while (!ended) {
      const field = readField(text, at, first);
      fields.push(field.text);
      line += field.lines;
      at = field.next;
      ended = field.last;
    }
    line += 1;
    if (fields.some((field) => field !== "")) yield { line: first, fields };
  }
}

interface Field {
  readonly text: string;
  /** Line ends inside it. */
  readonly lines: number;
  /** Where the next field begins. */
  readonly next: number;
  /** Whether the row ends with it. */
  readonly last: boolean;
}

function readField(text: string, from: number, line: number): Field {
  let at = from;
  while (text[at] === " " || text[at] === "\t") at += 1;
  let inside: string | undefined;
  if (text[at] === '"') {
    const end = closingQuote(text, at + 1);
    if (end < 0) throw new Unreadable("quote", line);
    inside = text.slice(at + 1, end).replaceAll('""', '"').replaceAll("\r\n", "\n");
    at = end + 1;
  }
  const rest = at;
  while (at < text.length && text[at] !== ";" && text[at] !== "\n") at += 1;
  const after = text.slice(rest, at);
  // What follows a closing quote belongs to the text.
  const whole = inside === undefined ? after.trim() : inside + after.trimEnd();
  return { text: whole, lines: inside?.match(/\n/g)?.length ?? 0, next: at + 1, last: text[at] !== ";" };
}

/** Where a quoted text ends; doubled quotes are part of it. */
function closingQuote(text: string, from: number): number {
  let at = text.indexOf('"', from);
  while (at >= 0 && text[at + 1] === '"') at = text.indexOf('"', at + 2);
  return at;
}
