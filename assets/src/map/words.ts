/** Words of tiles as keys of texts. */

/** `in_progress` becomes `InProgress`. */
export function pascal(word: string): string {
  return word.split(/[_-]/).map(capital).join("");
}

/** `in_progress` becomes `In_progress`. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
