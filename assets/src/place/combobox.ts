/** An editable combobox: a text field whose suggestions come from the server. */
import { element, freshId } from "../page/elements.ts";
import { CLOSED, close, press, receive, type ComboboxState } from "./combobox_state.ts";

/** One suggestion: what is put into the field, and a second line that tells two of the same name apart. */
export interface Suggestion {
  readonly label: string;
  readonly detail?: string;
}

export interface ComboboxOptions<S extends Suggestion> {
  readonly input: HTMLInputElement;
  readonly fetch: (query: string, signal: AbortSignal) => Promise<readonly S[]>;
  readonly take: (suggestion: S) => void;
  /** What a screen reader hears when suggestions have come. */
  readonly announce: (count: number) => string;
  /** Name of the list. */
  readonly listLabel: string;
}

/** Pause after the last key before the server is asked. */
const PAUSE_MS = 220;
const SHORTEST_QUERY = 2;

/** Turns a text field into a combobox. */
export function startCombobox<S extends Suggestion>({ input, fetch, take, announce, listLabel }: ComboboxOptions<S>): void {
  const list = element("ul", { id: freshId("al-suggestions"), role: "listbox", class: "al-combobox__list", "aria-label": listLabel, hidden: true });
  const status = element("p", { role: "status", class: "kern-sr-only" });
  let state: ComboboxState = CLOSED;
  let suggestions: readonly S[] = [];
  let pending: AbortController | undefined;
  let timer = 0;
  wrap(input, list, status);
  input.setAttribute("role", "combobox");
  input.setAttribute("aria-autocomplete", "list");
  input.setAttribute("aria-controls", list.id);
  input.autocomplete = "off";
  show();

  function show(): void {
    list.hidden = !state.open;
    input.setAttribute("aria-expanded", String(state.open));
    [...list.children].forEach((option, index) => {
      const active = state.open && index === state.active;
      option.setAttribute("aria-selected", String(active));
      if (active) option.scrollIntoView({ block: "nearest" });
    });
    const marked = state.open && state.active >= 0 ? list.children[state.active] : undefined;
    if (marked) input.setAttribute("aria-activedescendant", marked.id);
    else input.removeAttribute("aria-activedescendant");
  }

  function choose(index: number): void {
    const chosen = suggestions[index];
    if (!chosen) return;
    input.value = chosen.label;
    state = close(state);
    show();
    take(chosen);
  }

  function fillList(found: readonly S[]): void {
    suggestions = found;
    state = receive(found.length);
    list.replaceChildren(...found.map((suggestion, index) => option(`${list.id}-${index}`, suggestion, () => choose(index))));
    status.textContent = announce(found.length);
    show();
  }

  async function ask(): Promise<void> {
    pending?.abort();
    const query = input.value.trim();
    if (query.length < SHORTEST_QUERY) {
      suggestions = [];
      state = CLOSED;
      show();
      return;
    }
    const own = (pending = new AbortController());
    try {
      const found = await fetch(query, own.signal);
      // The visitor may have moved on while the answer travelled.
      if (!own.signal.aborted && document.activeElement === input) fillList(found);
    } catch {
      // Without suggestions the field is still a field.
    }
  }

  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = window.setTimeout(() => void ask(), PAUSE_MS);
  });
  input.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const wasOpen = state.open;
    const step = press(state, event.key, event.altKey);
    state = step.state;
    if (step.clear) input.value = "";
    if (step.handled && (wasOpen || state.open || step.clear)) event.preventDefault();
    show();
    if (step.take !== undefined) choose(step.take);
  });
  input.addEventListener("blur", () => {
    pending?.abort();
    state = close(state);
    show();
  });
}

function wrap(input: HTMLInputElement, list: HTMLElement, status: HTMLElement): void {
  const frame = element("div", { class: "al-combobox" });
  input.replaceWith(frame);
  frame.append(input, list, status);
}

function option(id: string, { label, detail }: Suggestion, choose: () => void): HTMLLIElement {
  const where = detail ? element("span", { class: "al-combobox__where" }, detail) : undefined;
  const made = element("li", { id, role: "option", class: "al-combobox__option" }, label, where);
  // Keeps the focus in the field, as the pattern asks.
  made.addEventListener("pointerdown", (event) => event.preventDefault());
  made.addEventListener("click", choose);
  return made;
}
