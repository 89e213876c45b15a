/** What an editable combobox with a list does on each key; no DOM in here (ARIA 1.2 pattern). */

/** State of a combobox over `size` suggestions. */
export interface ComboboxState {
  readonly open: boolean;
  /** Index of the marked suggestion, -1 for none: then Enter means the form's. */
  readonly active: number;
  readonly size: number;
}

/** What a key leads to. */
export interface Step {
  readonly state: ComboboxState;
  /** Index of the suggestion taken. */
  readonly take?: number;
  /** The field is to be emptied. */
  readonly clear?: boolean;
  /** The key has done its work; the browser shall not act on it. */
  readonly handled: boolean;
}

export const CLOSED: ComboboxState = { open: false, active: -1, size: 0 };

/** New suggestions have come: open with nothing marked, or closed without any. */
export function receive(size: number): ComboboxState {
  return { open: size > 0, active: -1, size };
}

/** Closed, the suggestions kept for opening again. */
export function close(state: ComboboxState): ComboboxState {
  return { ...state, open: false, active: -1 };
}

function unhandled(state: ComboboxState): Step {
  return { state, handled: false };
}

function mark(state: ComboboxState, active: number): Step {
  return { state: { ...state, open: true, active }, handled: true };
}

/** The step for a key as `KeyboardEvent.key` names it. */
export function press(state: ComboboxState, key: string, alt = false): Step {
  const { open, active, size } = state;
  switch (key) {
    case "ArrowDown":
      if (size === 0) return unhandled(state);
      if (alt) return mark(state, open ? active : -1);
      return mark(state, open ? (active + 1) % size : 0);
    case "ArrowUp":
      if (size === 0) return unhandled(state);
      if (alt) return { state: close(state), handled: open };
      return mark(state, open && active > 0 ? active - 1 : size - 1);
    case "Enter":
      if (!open || active < 0) return unhandled(close(state));
      return { state: close(state), take: active, handled: true };
    case "Escape":
      if (open) return { state: close(state), handled: true };
      return { state, clear: true, handled: true };
    case "Tab":
      return { state: close(state), handled: false };
    default:
      return unhandled(state);
  }
}
