/** Offers a category that fits the text, with the words it was found by. Never chooses by itself. */
import { button, element } from "../page/elements.ts";
import { asList, asObject, asText, fetchJson, withParameters } from "../page/json.ts";
import { textsOf } from "../page/texts.ts";
import { FORM_WORDS } from "../words/form.ts";

/** A category and why. */
export interface Suggested {
  readonly category: string;
  readonly label: string;
  readonly reason: readonly string[];
}

const PAUSE_MS = 600;
const SHORTEST_TEXT = 8;

/** Reads the server's answer; nothing where it has no suggestion. */
export function readSuggestion(value: unknown): Suggested | undefined {
  const { category, label, reason } = asObject(value);
  if (asText(category) === "") return undefined;
  return { category: asText(category), label: asText(label) || asText(category), reason: asList(reason).map(asText).filter(Boolean) };
}

/** Starts on a text field with `data-suggest="address"`. */
export function startSuggestion(target: HTMLElement): void {
  const address = target.dataset["suggest"];
  const place = document.querySelector<HTMLElement>("[data-suggestion]");
  if (!address || !place || !(target instanceof HTMLTextAreaElement || target instanceof HTMLInputElement)) return;
  const t = textsOf(place, FORM_WORDS);
  place.setAttribute("aria-live", "polite");
  let timer = 0;
  let pending: AbortController | undefined;
  let shown = "";

  const ask = async (): Promise<void> => {
    pending?.abort();
    const text = target.value.trim();
    if (text.length < SHORTEST_TEXT) return show(undefined);
    const own = (pending = new AbortController());
    try {
      show(readSuggestion(await fetchJson(withParameters(address, { text: text.slice(0, 500) }), own.signal)));
    } catch {
      if (!own.signal.aborted) show(undefined);
    }
  };

  const show = (suggested: Suggested | undefined): void => {
    const mark = suggested ? `${suggested.category} ${suggested.reason.join(" ")}` : "";
    if (mark === shown) return;
    shown = mark;
    if (!suggested || isChosen(target.form, place, suggested.category)) return place.replaceChildren();
    const { label, reason } = suggested;
    const why = reason.length > 0 ? element("p", { class: "kern-body kern-body--small" }, t("reason", { words: reason.join(", ") })) : undefined;
    const take = button(t("take", { label }), "secondary", () => {
      choose(target.form, place, suggested.category);
      place.replaceChildren(element("p", { class: "kern-body" }, t("taken", { label })));
    });
    const words = element("div", { class: "al-suggestion__text" }, element("p", { class: "kern-body" }, t("suggestion", { label })), why);
    place.replaceChildren(element("div", { class: "al-suggestion" }, words, take));
  };

  target.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  if (target.value !== "") void ask();
}

/** Fields of the form that hold the category: a select, a hidden field, or radio buttons. */
function categoryFields(form: HTMLFormElement | null, place: HTMLElement): Element[] {
  const name = place.dataset["suggestion"] || "category";
  return [...(form?.elements ?? [])].filter((field) => field.getAttribute("name") === name);
}

function isChosen(form: HTMLFormElement | null, place: HTMLElement, category: string): boolean {
  return categoryFields(form, place).some((field) => (field instanceof HTMLInputElement && field.type === "radio" ? field.checked && field.value === category : (field as HTMLSelectElement).value === category));
}

function choose(form: HTMLFormElement | null, place: HTMLElement, category: string): void {
  for (const field of categoryFields(form, place)) {
    if (field instanceof HTMLInputElement && field.type === "radio") {
      field.checked = field.value === category;
      if (field.checked) revealAndTell(field);
    } else {
      (field as HTMLSelectElement).value = category;
      revealAndTell(field);
    }
  }
}

/** A chosen radio button may lie in a closed part of the category tree. */
function revealAndTell(field: Element): void {
  for (let part = field.parentElement?.closest("details"); part; part = part.parentElement?.closest("details")) part.open = true;
  field.dispatchEvent(new Event("change", { bubbles: true }));
}
