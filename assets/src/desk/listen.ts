/** Turns the page's key presses into commands. */
import { press, type Command, type Place } from "./keys.ts";
import { areOff } from "./switch.ts";

/** A `g` that nothing follows is forgotten after this. */
const PATIENCE_MS = 1500;

/** Fields of these types take no letters. */
const NO_TYPING = new Set(["checkbox", "radio", "button", "submit", "reset"]);

/** Listens on the whole page. `run` answers whether it did something; `isLine` whether an element lies in a line. */
export function listen(place: Place, isLine: (element: Element) => boolean, run: (command: Command) => boolean): void {
  let waiting = false;
  let timer = 0;
  document.addEventListener("keydown", (event) => {
    if (event.defaultPrevented || event.isComposing || document.querySelector("dialog[open]")) return;
    const target = event.target instanceof Element ? event.target : document.body;
    const { key } = event;
    const modified = event.ctrlKey || event.altKey || event.metaKey;
    const step = press(place, waiting, { key, modified, typing: isTyping(target), onLine: isLine(target), repeated: event.repeat }, areOff());
    waiting = step.waiting;
    clearTimeout(timer);
    if (waiting) timer = window.setTimeout(() => (waiting = false), PATIENCE_MS);
    if (step.command && run(step.command)) event.preventDefault();
  });
}

function isTyping(target: Element): boolean {
  if (target instanceof HTMLInputElement) return !NO_TYPING.has(target.type);
  return target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement || (target instanceof HTMLElement && target.isContentEditable);
}
