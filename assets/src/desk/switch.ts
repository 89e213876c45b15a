/** Whether letters are keys: on, until this browser is told otherwise. */

const KEY = "allmende-keys";

/** The choice on this page, for browsers that store nothing. */
let chosen: boolean | undefined;

/** Off by choice; where nothing was chosen, on. */
export function areOff(): boolean {
  try {
    return localStorage.getItem(KEY) === "off";
  } catch {
    return chosen ?? false;
  }
}

/** Remembers the choice; where nothing can be stored it holds until the page is left. */
export function switchKeys(off: boolean): void {
  chosen = off;
  try {
    if (off) localStorage.setItem(KEY, "off");
    else localStorage.removeItem(KEY);
  } catch {
    // Storage is forbidden.
  }
}
