/** Days as the telephone's own calendar has them. */

/** The date of a moment: `2026-11-23`. */
export function dateOf(moment: Date): string {
  const two = (part: number): string => String(part).padStart(2, "0");
  return `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;
}
