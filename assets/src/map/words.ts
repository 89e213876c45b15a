/** Words of tiles as keys of texts. */

/** `in_progress` becomes `InProgress`. */
export function pascal(word: string): string {
  return word.split(/[_-]/).map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}
