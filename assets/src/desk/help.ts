/** The window that lists the keys and switches them off, and the button that opens it. */
import { button, element, freshId } from "../page/elements.ts";
import type { Texts } from "../page/texts.ts";
import { areOff, switchKeys } from "./switch.ts";

/** Keys and the name of the text that says what they do. Several keys: any of them, or with `g` one after the other. */
export type Entry = readonly [keys: readonly string[], text: string];

/** Adds the button to `place`; answers what opens the window. */
export function addHelp(place: HTMLElement, t: Texts, entries: readonly Entry[]): () => void {
  const title = element("h2", { class: "al-h2", id: freshId("al-keys"), tabindex: -1 }, t("title"));
  const list = element("dl", { class: "al-keys__list" });
  for (const [keys, text] of entries) {
    const between = keys[0] === "g" ? t("then") : t("or");
    const shown = keys.flatMap((key, at) => [...(at > 0 ? [` ${between} `] : []), element("kbd", { class: "al-key" }, key)]);
    list.append(element("div", {}, element("dt", {}, ...shown), element("dd", {}, t(text))));
  }
  const id = freshId("al-keys-on");
  const on = element("input", { class: "kern-form-check__checkbox", type: "checkbox", id });
  on.checked = !areOff();
  on.addEventListener("change", () => switchKeys(!on.checked));
  const choice = element("div", { class: "kern-form-check" }, on, element("label", { class: "kern-label", for: id }, t("on")));
  const dialog = element("dialog", { class: "al-keys", "aria-labelledby": title.id }, title, list, choice, element("p", { class: "al-muted" }, t("hint")));
  dialog.append(button(t("close"), "primary", () => dialog.close()));
  const open = (): void => {
    on.checked = !areOff();
    dialog.showModal();
    title.focus();
  };
  const opener = element("button", { type: "button", class: "al-linkbutton", "aria-haspopup": "dialog" }, t("keys"), " ", element("kbd", { class: "al-key", "aria-hidden": "true" }, "?"));
  opener.addEventListener("click", open);
  place.append(opener);
  document.body.append(dialog);
  return open;
}
