/** Tells how many characters are left in a text field. */
import { freshId } from "../page/elements.ts";
import { textsOf } from "../page/texts.ts";

const TEXTS = { leftZero: "No characters left", leftOne: "{n} character left", leftOther: "{n} characters left" };
/** A screen reader hears the number only near the end, and after a pause. */
const NEAR_END = 50;
const PAUSE_MS = 900;

/** Starts on a text field with `maxlength` and `data-counter="#element"`. */
export function startCounter(target: HTMLElement): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const place = target.dataset["counter"] ? document.querySelector<HTMLElement>(target.dataset["counter"]) : null;
  if (!place || target.maxLength < 0) return;
  const t = textsOf(target, TEXTS);
  if (place.id === "") place.id = freshId("al-counter");
  const heard = place.cloneNode(false) as HTMLElement;
  heard.removeAttribute("id");
  heard.className = "kern-sr-only";
  heard.setAttribute("role", "status");
  place.after(heard);
  let timer = 0;
  const count = (): void => {
    const left = target.maxLength - target.value.length;
    place.textContent = t.count("left", left);
    clearTimeout(timer);
    if (left <= NEAR_END) timer = window.setTimeout(() => (heard.textContent = place.textContent), PAUSE_MS);
  };
  target.addEventListener("input", count);
  count();
}
