/** The list of drafts on the offline page. */
import { button, element } from "../page/elements.ts";
import { plainLanguage, type Texts } from "../page/texts.ts";
import { inOrder, type Draft } from "./draft.ts";

export interface ListActions {
  edit(draft: Draft): void;
  remove(draft: Draft): void;
  /** Marks the draft as ready and sends what waits. */
  send(draft: Draft): void;
}

/** Draws the list anew; the newest report stands last, as it will be sent. */
export function drawList(place: HTMLElement, drafts: readonly Draft[], sending: ReadonlySet<string>, t: Texts, actions: ListActions): void {
  const focused = place.contains(document.activeElement) ? (document.activeElement?.closest<HTMLElement>("[data-draft]")?.dataset["draft"] ?? "") : undefined;
  const items = inOrder(drafts).map((draft) => item(draft, sending.has(draft.key), t, actions));
  const content = items.length > 0 ? element("ul", { class: "al-drafts", role: "list" }, ...items) : element("p", { class: "kern-body" }, t("listEmpty"));
  place.replaceChildren(content);
  if (focused !== undefined) focusNear(place, focused);
}

/** The focus stays at its draft, whose buttons may be gone, or in the list, whose draft may be. */
function focusNear(place: HTMLElement, key: string): void {
  const draft = place.querySelector<HTMLElement>(`[data-draft="${CSS.escape(key)}"]`);
  const target = draft?.querySelector<HTMLElement>("button, a") ?? draft ?? place;
  if (target === draft || target === place) target.tabIndex = -1;
  target.focus();
}

function item(draft: Draft, isSending: boolean, t: Texts, actions: ListActions): HTMLLIElement {
  const text = (draft.fields["text"] ?? "").trim();
  const title = text === "" ? t("untitled") : shortened(text);
  const state = t(isSending ? "stateSending" : STATES[draft.state]);
  const made = element("li", { class: "al-draft", "data-draft": draft.key, "data-state": isSending ? "sending" : draft.state });
  const words = element("div", { class: "al-draft__text" }, element("p", { class: "al-draft__title" }, title), element("p", { class: "al-draft__facts" }, facts(draft, state, t)));
  if (draft.state === "refused") words.append(errors(draft, t));
  made.append(words);
  made.append(isSending ? "" : buttons(draft, title, t, actions));
  return made;
}

const STATES = { draft: "stateDraft", ready: "stateReady", refused: "stateRefused", sent: "stateSent" } as const;

function facts(draft: Draft, state: string, t: Texts): string {
  const begun = new Intl.DateTimeFormat(plainLanguage(document.documentElement.lang), { dateStyle: "medium", timeStyle: "short" }).format(new Date(draft.createdAt));
  const pictures = draft.pictures.length > 0 ? t.count("pictures", draft.pictures.length) : "";
  return [state, begun, pictures].filter(Boolean).join(" · ");
}

function errors({ errors: list }: Draft, t: Texts): HTMLElement {
  const messages = list.length > 0 ? list.map(({ message }) => message) : [t("refusedUnknown")];
  return element("ul", { class: "al-draft__errors" }, ...messages.map((message) => element("li", {}, message)));
}

function buttons(draft: Draft, title: string, t: Texts, actions: ListActions): HTMLElement {
  const row = element("div", { class: "al-draft__actions" });
  if (draft.receipt) {
    const { secretUrl, code } = draft.receipt;
    row.append(element("a", { class: "kern-link", href: secretUrl === "" ? `/reports/${encodeURIComponent(code)}` : secretUrl }, t("openLink", { code })));
    row.append(named(button(t("forget"), "tertiary", () => actions.remove(draft)), title));
    return row;
  }
  row.append(
    named(button(t("send"), "primary", () => actions.send(draft)), title),
    named(button(t("edit"), "secondary", () => actions.edit(draft)), title),
    named(button(t("delete"), "tertiary", () => actions.remove(draft)), title),
  );
  return row;
}

/** "Send: the lamp at the harbour" for whoever hears the buttons out of their place. */
function named(made: HTMLButtonElement, title: string): HTMLButtonElement {
  made.setAttribute("aria-label", `${made.textContent}: ${title}`);
  return made;
}

function shortened(text: string): string {
  const line = text.split("\n")[0] ?? "";
  return line.length > 80 ? `${line.slice(0, 79)}…` : line;
}
