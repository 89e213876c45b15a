/** What the page and its counting worker say to each other. */

/** The file as it came, and the rule as it is published. */
export interface Order {
  readonly bytes: ArrayBuffer;
  readonly options: unknown;
}

export type Told =
  | { readonly word: "read"; readonly voters: number }
  | { readonly word: "counting"; readonly share: bigint; readonly counts: number }
  | Counted
  | { readonly word: "unreadable"; readonly what: string; readonly line: number; readonly found: string }
  | { readonly word: "unknownRule"; readonly found: string };

export interface Counted {
  readonly word: "counted";
  readonly winners: readonly string[];
  /** In millionths. */
  readonly spent: bigint;
  readonly voters: number;
  /** How often was counted until the shares were right. */
  readonly counts: number;
  /** What projects are called, by id. */
  readonly names: Readonly<Record<string, string>>;
  /** Of the file, in hexadecimal digits. */
  readonly checksum?: string;
}
