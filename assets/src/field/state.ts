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

/** Draws the state of a stop anew. */
export function drawState(stop: HTMLElement, acts: readonly FieldAct[], why: Round["why"], t: Texts, actions: StateActions): void {
  const place = stop.querySelector<HTMLElement>("[data-stop-state]");
  if (!place) return;
  place.replaceChildren(...inOrder(acts).map((act) => line(act, why, t, actions)));
  const last = inOrder(acts).at(-1);
  if (last) stop.dataset["state"] = last.state;
  else delete stop.dataset["state"];
}

function line(act: FieldAct, why: Round["why"], t: Texts, actions: StateActions): HTMLElement {
  const label = t(`act_${act.act}`);
  const made = element("span", { class: `al-stop__line al-stop__line--${act.state}`, "data-act": act.key, "data-state": act.state });
  made.append(element("strong", {}, label), " ", words(act, why, t));
  if (act.state !== "refused") return made;
  const named = (key: string, press: () => void): HTMLButtonElement => {
    const pressed = button(t(key), "secondary", press);
    pressed.setAttribute("aria-label", `${t(key)}: ${label}`);
    return pressed;
  };
  made.append(" ", named("change", () => actions.change(act)), " ", named("drop", () => actions.drop(act)));
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
