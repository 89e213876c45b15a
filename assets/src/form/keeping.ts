/** Keeps what was typed while the visitor goes back and forth between the steps of a form. */

const PREFIX = "allmende-keep:";

/** Fields never kept: secrets, tokens, files, and what the server has set. */
function isKept(field: Element): field is HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement {
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement || field instanceof HTMLSelectElement)) return false;
  return field.name !== "" && !["password", "file", "hidden", "submit", "button"].includes(field.type) && !field.hasAttribute("data-keep-not");
}

type Kept = Record<string, string | string[]>;

/** What was kept under this name; empty where storage is off or broken. */
function readKept(name: string): Kept {
  try {
    return JSON.parse(sessionStorage.getItem(PREFIX + name) ?? "{}") as Kept;
  } catch {
    return {};
  }
}

function writeKept(name: string, kept: Kept): void {
  try {
    sessionStorage.setItem(PREFIX + name, JSON.stringify(kept));
  } catch {
    // Full or forbidden: then it is as without this island.
  }
}

/** Starts on a form: fills empty fields, then notes every change. */
export function startKeeping(target: HTMLElement): void {
  const name = target.dataset["keep"];
  if (!(target instanceof HTMLFormElement) || !name) return;
  restore(target, readKept(name));
  const note = (): void => writeKept(name, { ...readKept(name), ...valuesOf(target) });
  target.addEventListener("input", note);
  target.addEventListener("change", note);
}

/** The page after the form says that nothing needs to be kept any more. */
export function clearKept(target: HTMLElement): void {
  const name = target.dataset["keepClear"];
  if (!name) return;
  try {
    sessionStorage.removeItem(PREFIX + name);
  } catch {
    // Nothing was kept then.
  }
}

function valuesOf(form: HTMLFormElement): Kept {
  const values: Kept = {};
  for (const field of form.elements) {
    if (!isKept(field)) continue;
    if (isBox(field)) {
      const list = (values[field.name] ??= []) as string[];
      if (field.checked) list.push(field.value);
    } else values[field.name] = field.value;
  }
  return values;
}

/** Values from the server win: only what is empty is filled. */
function restore(form: HTMLFormElement, kept: Kept): void {
  const decided = new Set([...form.elements].filter((field) => isKept(field) && isBox(field) && field.checked).map((field) => (field as HTMLInputElement).name));
  for (const field of form.elements) {
    if (!isKept(field)) continue;
    const value = kept[field.name];
    if (value === undefined) continue;
    if (isBox(field)) {
      if (!decided.has(field.name) && value.includes(field.value)) field.checked = true;
    } else if (field.value === "" && typeof value === "string" && value !== "") {
      field.value = value;
      field.dispatchEvent(new Event("input", { bubbles: true }));
    }
  }
}

function isBox(field: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement): field is HTMLInputElement {
  return field instanceof HTMLInputElement && (field.type === "checkbox" || field.type === "radio");
}
