/** Whether letters are keys: on, until this browser is told otherwise. */

const KEY = "allmende-keys";

/** Off by choice; where nothing can be stored, on. */
export function areOff(storage: Pick<Storage, "getItem"> = localStorage): boolean {
  try {
    return storage.getItem(KEY) === "off";
  } catch {
    return false;
  }
}

/** Remembers the choice; where nothing can be stored it holds until the page is left. */
export function switchKeys(off: boolean, storage: Pick<Storage, "setItem" | "removeItem"> = localStorage): void {
  try {
    if (off) storage.setItem(KEY, "off");
    else storage.removeItem(KEY);
  } catch {
    // Storage is forbidden.
  }
}
