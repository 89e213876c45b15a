/** Amounts of money and points: whole numbers of millionths, so that nothing is ever rounded. */

/** Millionths in one. */
export const ONE = 1_000_000n;

/** `1250` or `1250.50` in millionths; nothing where the text is no such number. */
export function millionths(text: string): bigint | undefined {
  const found = /^(-?)(\d{1,12})(?:\.(\d*))?$/.exec(text);
  if (!found) return undefined;
  const part = (found[3] ?? "").replace(/0+$/, "");
  if (part.length > 6) return undefined;
  const size = BigInt(found[2] ?? "0") * ONE + BigInt(part.padEnd(6, "0"));
  return found[1] === "-" ? -size : size;
}

/** An amount as people write it in the page's language. */
export function spoken(amount: bigint, language: string): string {
  const whole = amount % ONE === 0n;
  const digits = whole ? 0 : 2;
  // Only to be shown.
  return new Intl.NumberFormat(language, { minimumFractionDigits: digits, maximumFractionDigits: 6 }).format(Number(amount) / Number(ONE));
}

export function greatestCommon(a: bigint, b: bigint): bigint {
  let [big, small] = [a, b];
  while (small !== 0n) [big, small] = [small, big % small];
  return big;
}
