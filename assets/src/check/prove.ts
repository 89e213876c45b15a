/** Proves a signature by the browser's own Ed25519, and by ours where it has none. */
import { provedByHand } from "./curve.ts";

type Bytes = Uint8Array<ArrayBuffer>;

/** Whether the signature over the message is that of the public key. */
export async function proved(key: Bytes, message: Bytes, signature: Bytes): Promise<boolean> {
  const own = await held(key);
  if (!own) return provedByHand(key, message, signature);
  return crypto.subtle.verify("Ed25519", own, signature, message);
}

/** The key as the browser holds it; nothing where it does not know the algorithm. */
async function held(key: Bytes): Promise<CryptoKey | undefined> {
  try {
    return await crypto.subtle.importKey("raw", key, "Ed25519", false, ["verify"]);
  } catch {
    return undefined;
  }
}
