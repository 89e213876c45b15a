/** What a stop says about what was told there on this telephone. */
import { button, element } from "../page/elements.ts";
import type { Texts } from "../page/texts.ts";
import { inOrder, type FieldAct } from "./act.ts";
import type { Round } from "./queue.ts";

export interface StateActions {
  /** Puts what was refused back into its form. */
  change(act: FieldAct): void;
  /** Throws it away. */
  drop(act: FieldAct): void;
}

/** What each stop says now: the same again would be read aloud again. */
const said = new WeakMap<HTMLElement, string>();

/** Draws the state of a stop, where it is another than before. */
export function drawState(stop: HTMLElement, acts: readonly FieldAct[], why: Round["why"], t: Texts, actions: StateActions): void {
  const place = stop.querySelector<HTMLElement>("[data-stop-state]");
  if (!place) return;
  const ordered = inOrder(acts);
  const says = JSON.stringify(ordered.map((act) => [act.key, act.act, words(act, why, t)]));
  if (says === (said.get(stop) ?? "[]")) return;
  said.set(stop, says);
  const focused = focusIn(place);
  place.replaceChildren(...ordered.map((act) => line(act, why, t, actions)));
  if (focused) place.querySelector<HTMLElement>(focused)?.focus();
  const last = ordered.at(-1);
  if (last) stop.dataset["state"] = last.state;
  else delete stop.dataset["state"];
}

/** Where the focus is, for the same button among the new ones. */
function focusIn(place: HTMLElement): string | undefined {
  const { activeElement } = document;
  if (!(activeElement instanceof HTMLElement) || !place.contains(activeElement)) return undefined;
  const act = activeElement.closest<HTMLElement>("[data-act]")?.dataset["act"] ?? "";
  return `[data-act="${CSS.escape(act)}"] [data-does="${activeElement.dataset["does"] ?? ""}"]`;
}

function line(act: FieldAct, why: Round["why"], t: Texts, actions: StateActions): HTMLElement {
  const label = t(`act_${act.act}`);
  const made = element("span", { class: `al-stop__line al-stop__line--${act.state}`, "data-act": act.key, "data-state": act.state });
  made.append(element("strong", {}, label), " ", words(act, why, t));
  if (act.state !== "refused") return made;
  const named = (does: "change" | "drop", press: () => void): HTMLButtonElement => {
    const pressed = button(t(does), "secondary", press);
    pressed.dataset["does"] = does;
    pressed.setAttribute("aria-label", `${t(does)}: ${label}`);
    return pressed;
  };
  made.append(element("span", { class: "al-stop__again" }, named("change", () => actions.change(act)), named("drop", () => actions.drop(act))));
  return made;
}

function words({ state, message }: FieldAct, why: Round["why"], t: Texts): string {
  switch (state) {
    case "ready":
      return t(why === "signIn" ? "waitsSignIn" : why === "otherPerson" ? "waitsPerson" : "waits");
    case "sent":
      return t("sent");
    case "late":
      return message === "" ? t("sent") : message;
    case "refused":
      return t("refused", { why: message === "" ? t("refusedUnknown") : message });
  }
}
