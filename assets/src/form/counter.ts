/** Tells how many characters are left in a text field. */
import { element, freshId } from "../page/elements.ts";
import { textsOf } from "../page/texts.ts";
import { FORM_WORDS } from "../words/form.ts";

/** A screen reader hears the number only near the end, and after a pause. */
const NEAR_END = 50;
const PAUSE_MS = 900;

/** Starts on a text field with `data-count="2000"`; counts in `data-counter="#element"` or behind the field. */
export function startCounter(target: HTMLElement): void {
  if (!(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const most = Number(target.dataset["count"]) || target.maxLength;
  if (!(most > 0)) return;
  const t = textsOf(target, FORM_WORDS);
  const place = placeFor(target);
  const heard = element("span", { class: "kern-sr-only", role: "status" });
  place.after(heard);
  let timer = 0;
  const count = (): void => {
    // The server counts characters, not the halves JavaScript counts in.
    const left = most - [...target.value].length;
    place.textContent = left < 0 ? t("over", { n: -left }) : t.count("left", left);
    clearTimeout(timer);
    if (left <= NEAR_END) timer = window.setTimeout(() => (heard.textContent = place.textContent), PAUSE_MS);
  };
  target.addEventListener("input", count);
  count();
}

function placeFor(target: HTMLElement): HTMLElement {
  const given = target.dataset["counter"] ? document.querySelector<HTMLElement>(target.dataset["counter"]) : null;
  if (given) return given;
  const made = element("p", { class: "al-form__count", id: freshId("al-counter") });
  target.after(made);
  return made;
}
