/** Says of a code whether the permit holds. The same as `rooms/services/src/pass/verdict.rs`. */
import { asList, asObject, asText } from "../page/json.ts";
import { fromBase64Url } from "../passkey/base64url.ts";
import { readPass, type Pass } from "./pass.ts";
import { proved } from "./prove.ts";
import { messageOf, readToken } from "./token.ts";

/** What the page knows of the town. */
export interface Trusted {
  /** Public keys by their short names. */
  readonly keys: ReadonlyMap<string, Uint8Array<ArrayBuffer>>;
  /**
   * Permits that do not hold as they were: number, and until when what was sealed is void, in
   * seconds since 1970; nothing for ever.
   */
  readonly void: ReadonlyMap<string, number | undefined>;
}

export type Word = "valid" | "early" | "over" | "revoked" | "replaced" | "forged" | "stranger" | "unreadable";

export interface Verdict {
  readonly word: Word;
  /** What the permit says, once it is proved. */
  readonly pass?: Pass;
  /** The key nobody knows here. */
  readonly kid?: string;
}

/** Reads what the page was told; what is malformed is left out. */
export function readTrusted(keys: unknown, void_: unknown): Trusted {
  const known = asList(keys).flatMap((key) => {
    const { kid, x } = asObject(key);
    return /^[\w-]{43}$/.test(asText(x)) ? [[asText(kid), fromBase64Url(asText(x))] as const] : [];
  });
  const since = Object.entries(asObject(void_)).map(([number, at]) => [number, typeof at === "number" ? at : undefined] as const);
  return { keys: new Map(known), void: new Map(since) };
}

/** Judges a scanned or typed text on a day, `2026-11-23`. */
export async function judge(text: string, trusted: Trusted, today: string): Promise<Verdict> {
  const token = readToken(text);
  if (!token) return { word: "unreadable" };
  const key = trusted.keys.get(token.kid);
  if (!key) return { word: "stranger", kid: token.kid };
  if (!(await proved(key, messageOf(token.payload), token.signature))) return { word: "forged" };
  const pass = readPass(token.payload);
  if (!pass) return { word: "unreadable" };
  return { word: wordOf(pass, trusted, today), pass };
}

function wordOf(pass: Pass, trusted: Trusted, today: string): Word {
  if (trusted.void.has(pass.number)) {
    const at = trusted.void.get(pass.number);
    if (at === undefined) return "revoked";
    if (pass.since < at) return "replaced";
  }
  if (today < pass.from) return "early";
  return pass.until !== "" && pass.until < today ? "over" : "valid";
}
