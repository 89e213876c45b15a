/** Drawing, moving and resizing rectangles with mouse, pen or finger. */
import { moved, resized, spanned, type Rectangle, type Size } from "./rectangles.ts";

export interface DrawingBoard {
  readonly size: Size;
  rectangles(): readonly Rectangle[];
  /** Shows a state on the way. */
  preview(rectangles: readonly Rectangle[]): void;
  /** Keeps a state, with the rectangle that is now selected. */
  commit(rectangles: readonly Rectangle[], selected: number): void;
}

interface Gesture {
  readonly from: { x: number; y: number };
  readonly before: readonly Rectangle[];
  /** Index of the rectangle in hand; for a new one, the index it gets. */
  readonly index: number;
  readonly kind: "draw" | "move" | "resize";
}

/** A drag shorter than this many pixels of the screen is a slip of the finger. */
const SLIP = 4;

/** Listens on the stage until it is gone. */
export function startDrawing(stage: HTMLElement, board: DrawingBoard): void {
  let gesture: Gesture | undefined;
  let latest: readonly Rectangle[] | undefined;
  let origin = { x: 0, y: 0 };

  const point = (event: PointerEvent): { x: number; y: number } => {
    const box = stage.getBoundingClientRect();
    return { x: ((event.clientX - box.left) / box.width) * board.size.width, y: ((event.clientY - box.top) / box.height) * board.size.height };
  };

  const during = ({ kind, before, index, from }: Gesture, to: { x: number; y: number }): readonly Rectangle[] => {
    if (kind === "draw") return [...before, spanned(from, to, board.size)];
    const rectangle = before[index];
    if (!rectangle) return before;
    const change = kind === "move" ? moved : resized;
    return before.with(index, change(rectangle, to.x - from.x, to.y - from.y, board.size));
  };

  stage.addEventListener("pointerdown", (event) => {
    if (event.button !== 0 || gesture) return;
    const target = event.target as HTMLElement;
    const held = target.closest<HTMLElement>(".al-blackout__rectangle");
    const before = board.rectangles();
    const index = held ? [...stage.querySelectorAll(".al-blackout__rectangle")].indexOf(held) : before.length;
    const kind = !held ? "draw" : target.hasAttribute("data-corner") ? "resize" : "move";
    gesture = { from: point(event), before, index, kind };
    origin = { x: event.clientX, y: event.clientY };
    latest = undefined;
    held?.focus();
    stage.setPointerCapture(event.pointerId);
    event.preventDefault();
  });

  stage.addEventListener("pointermove", (event) => {
    if (!gesture) return;
    if (!latest && Math.hypot(event.clientX - origin.x, event.clientY - origin.y) < SLIP) return;
    latest = during(gesture, point(event));
    board.preview(latest);
  });

  const end = (keep: boolean): void => {
    const ended = gesture;
    gesture = undefined;
    if (!ended) return;
    if (keep && latest) board.commit(latest, ended.index);
    else board.preview(ended.before);
  };
  stage.addEventListener("pointerup", () => end(true));
  stage.addEventListener("pointercancel", () => end(false));
}
