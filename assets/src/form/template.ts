/** Puts ready sentences into a field behind what was typed, without asking the server. */
import { element } from "../page/elements.ts";

/** Starts on a choice of templates, `data-template="id of the field"`. */
export function startTemplates(box: HTMLElement): void {
  const select = box.querySelector("select");
  const button = box.querySelector("button");
  const field = fieldNamed(box.dataset["template"]);
  if (!select || !button || !field) return;
  const heard = element("span", { class: "kern-sr-only", role: "status" });
  box.append(heard);
  button.addEventListener("click", (event) => {
    event.preventDefault();
    const { text = "", reason = "" } = select.selectedOptions[0]?.dataset ?? {};
    if (text === "") {
      select.focus();
      return;
    }
    append(field, text);
    chooseReason(field, reason);
    heard.textContent = box.dataset["inserted"] ?? "";
  });
}

/** Starts on a link that takes an internal note over, `data-quote="words" data-quote-to="id"`. */
export function startQuote(link: HTMLElement): void {
  const field = fieldNamed(link.dataset["quoteTo"]);
  if (!field) return;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    append(field, link.dataset["quote"] ?? "");
  });
}

function fieldNamed(id: string | undefined): HTMLTextAreaElement | null {
  const found = document.getElementById(id ?? "");
  return found instanceof HTMLTextAreaElement ? found : null;
}

function append(field: HTMLTextAreaElement, text: string): void {
  const typed = field.value.trimEnd();
  field.value = typed === "" ? text : `${typed}\n\n${text}`;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  field.focus();
  // The first gap is what the clerk still has to say.
  const gap = field.value.indexOf("…", typed.length);
  if (gap >= 0) field.setSelectionRange(gap, gap + 1);
}

function chooseReason(field: HTMLTextAreaElement, reason: string): void {
  const choice = field.form?.elements.namedItem("close_reason");
  if (choice instanceof HTMLSelectElement && choice.value === "" && reason !== "") choice.value = reason;
}
