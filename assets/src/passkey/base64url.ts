/** base64url without padding, as WebAuthn writes bytes in JSON. */

export function toBase64Url(bytes: ArrayBuffer | Uint8Array): string {
  const list = bytes instanceof Uint8Array ? bytes : new Uint8Array(bytes);
  let binary = "";
  for (const byte of list) binary += String.fromCharCode(byte);
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replace(/=+$/, "");
}

/** The bytes; takes padding and plain base64 as well, and throws on anything else. */
export function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const plain = text.replaceAll("-", "+").replaceAll("_", "/").replace(/=+$/, "");
  if (!/^[A-Za-z0-9+/]*$/.test(plain) || plain.length % 4 === 1) throw new TypeError("not base64url");
  return Uint8Array.from(atob(plain), (character) => character.charCodeAt(0));
}
