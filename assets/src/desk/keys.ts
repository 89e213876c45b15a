/** Which key means what. Knows nothing of the page, so that it can be tried without one. */

export type Place = "list" | "case";

export type Command =
  | "next"
  | "previous"
  | "open"
  | "tick"
  | "tickAll"
  | "act"
  | "search"
  | "help"
  | "tab-new"
  | "tab-open"
  | "tab-disputed"
  | "tab-closed";

/** What a key press looks like to these rules. */
export interface Pressed {
  readonly key: string;
  /** Ctrl, Alt or Meta is held: the press belongs to the browser. */
  readonly modified: boolean;
  /** The focus is in a field somebody may be typing in. */
  readonly typing: boolean;
  /** The focus is on a line of the list. */
  readonly onLine: boolean;
  /** The key is held down and the press repeats by itself. */
  readonly repeated: boolean;
}

export interface Step {
  readonly command?: Command;
  /** A `g` that waits for the letter of a tab. */
  readonly waiting: boolean;
}

const LIST: Readonly<Record<string, Command>> = {
  j: "next",
  k: "previous",
  o: "open",
  x: "tick",
  a: "tickAll",
  b: "act",
  "/": "search",
  "?": "help",
};

/** Only where the focus is on a line: elsewhere these keys scroll the page or press a button. */
const ON_LINE: Readonly<Record<string, Command>> = { ArrowDown: "next", ArrowUp: "previous", Enter: "open" };

const AFTER_G: Readonly<Record<string, Command>> = { n: "tab-new", o: "tab-open", d: "tab-disputed", c: "tab-closed" };

const CASE: Readonly<Record<string, Command>> = { n: "next", p: "previous", "?": "help" };

/** Keys that only tell how another one is meant. */
const SILENT = new Set(["Shift", "Control", "Alt", "Meta", "AltGraph", "CapsLock", "Dead"]);

/**
 * What a press means. With letters switched `off` only keys that are no characters are left
 * (WCAG 2.1.4), and those work on a line alone.
 */
export function press(place: Place, waiting: boolean, pressed: Pressed, off = false): Step {
  const { key, modified, typing, onLine, repeated } = pressed;
  if (SILENT.has(key)) return { waiting };
  if (modified || typing) return { waiting: false };
  const meant = meaning(place, waiting, key, onLine, off);
  // A key that is held goes on from line to line; everything else happens once.
  const goesOn = place === "list" && (meant.command === "next" || meant.command === "previous");
  return repeated && !goesOn ? { waiting } : meant;
}

function meaning(place: Place, waiting: boolean, key: string, onLine: boolean, off: boolean): Step {
  const onThisLine = place === "list" && onLine ? ON_LINE[key] : undefined;
  if (onThisLine) return { command: onThisLine, waiting: false };
  if (off || key.length !== 1) return { waiting: false };
  const letter = key.toLowerCase();
  if (place === "case") return step(CASE[letter]);
  if (waiting) return step(AFTER_G[letter]);
  if (letter === "g") return { waiting: true };
  return step(LIST[letter]);
}

function step(command: Command | undefined): Step {
  return command ? { command, waiting: false } : { waiting: false };
}

/** The place of the line to go to from `at` (-1 for none) among `count`; the ends hold. */
export function moved(at: number, by: 1 | -1, count: number): number {
  if (count === 0) return -1;
  if (at < 0) return by === 1 ? 0 : count - 1;
  return Math.min(Math.max(at + by, 0), count - 1);
}
