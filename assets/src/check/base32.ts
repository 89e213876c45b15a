/** Crockford's base 32: capitals and digits without look-alikes, as the town's codes are written. */

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** The bytes of a text as people type it; nothing where it holds other characters or is cut off. */
export function decode(text: string): Uint8Array<ArrayBuffer> | undefined {
  const bytes: number[] = [];
  let held = 0;
  let bits = 0;
  for (const sign of text.toUpperCase().replace(/[\s-]/g, "").replace(/O/g, "0").replace(/[IL]/g, "1")) {
    const value = DIGITS.indexOf(sign);
    if (value < 0) return undefined;
    held = (held << 5) | value;
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  // What stands behind the last byte is zero, so that each bytes have one text.
  return bits < 5 && held === 0 ? Uint8Array.from(bytes) : undefined;
}

/** The bytes as text. */
export function encode(bytes: Uint8Array): string {
  let text = "";
  let held = 0;
  let bits = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= 5) {
      bits -= 5;
      text += DIGITS.charAt((held >> bits) & 31);
    }
    held &= (1 << bits) - 1;
  }
  return bits > 0 ? text + DIGITS.charAt((held << (5 - bits)) & 31) : text;
}
