/** A sealed code: form, purpose, name of the key, payload, signature. `floor/seal` writes it. */
import { decode, encode } from "./base32.ts";

type Bytes = Uint8Array<ArrayBuffer>;

export interface Token {
  /** Short name of the key that sealed it. */
  readonly kid: string;
  readonly payload: Bytes;
  readonly signature: Bytes;
}

const FORM = 1;
const PERMIT = 2;
const HEAD = 7;
const SIGNATURE = 64;
const PREFIX = new TextEncoder().encode("allmende-seal-1\0permit\0");

/** The code of a permit in a scanned or typed text, which may be the whole address; nothing where there is none. */
export function readToken(text: string): Token | undefined {
  const bytes = decode(text.slice(text.lastIndexOf("#") + 1));
  if (!bytes || bytes.length < HEAD + SIGNATURE || bytes[0] !== FORM || bytes[1] !== PERMIT) return undefined;
  const end = bytes.length - SIGNATURE;
  return { kid: encode(bytes.subarray(2, HEAD)), payload: bytes.slice(HEAD, end), signature: bytes.slice(end) };
}

/** What was really signed. */
export function messageOf(payload: Uint8Array): Bytes {
  const message = new Uint8Array(PREFIX.length + payload.length);
  message.set(PREFIX);
  message.set(payload, PREFIX.length);
  return message;
}
