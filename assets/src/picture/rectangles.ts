/** The rectangles that black out parts of a picture, in the picture's own pixels. */

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Smallest edge in pixels of the picture: below it nothing is hidden and nothing can be grasped. */
export const SMALLEST = 12;

function between(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), Math.max(least, most));
}

/** The rectangle inside the picture, in whole pixels and not too small. */
export function clamp(rectangle: Rectangle, within: Size): Rectangle {
  const width = Math.round(between(rectangle.width, Math.min(SMALLEST, within.width), within.width));
  const height = Math.round(between(rectangle.height, Math.min(SMALLEST, within.height), within.height));
  return {
    x: Math.round(between(rectangle.x, 0, within.width - width)),
    y: Math.round(between(rectangle.y, 0, within.height - height)),
    width,
    height,
  };
}

/** The rectangle between two corners of a drag, whichever way it went. */
export function spanned(from: { x: number; y: number }, to: { x: number; y: number }, within: Size): Rectangle {
  const x = between(Math.min(from.x, to.x), 0, within.width);
  const y = between(Math.min(from.y, to.y), 0, within.height);
  const right = between(Math.max(from.x, to.x), 0, within.width);
  const bottom = between(Math.max(from.y, to.y), 0, within.height);
  return clamp({ x, y, width: right - x, height: bottom - y }, within);
}

/** Moved without changing its size; stops at the border. */
export function moved(rectangle: Rectangle, dx: number, dy: number, within: Size): Rectangle {
  return clamp({ ...rectangle, x: rectangle.x + dx, y: rectangle.y + dy }, within);
}

/** Grown or shrunk at its lower right corner; stops at the border. */
export function resized(rectangle: Rectangle, dx: number, dy: number, within: Size): Rectangle {
  const width = between(rectangle.width + dx, SMALLEST, within.width - rectangle.x);
  const height = between(rectangle.height + dy, SMALLEST, within.height - rectangle.y);
  return clamp({ ...rectangle, width, height }, within);
}

/** A new rectangle in the middle, a fifth of the picture; each further one a little lower, so that none hides another. */
export function fresh(within: Size, already: number): Rectangle {
  const width = within.width / 5;
  const height = within.height / 5;
  const shift = (already % 8) * (Math.min(within.width, within.height) / 25);
  return clamp({ x: (within.width - width) / 2 + shift, y: (within.height - height) / 2 + shift, width, height }, within);
}

/** Size that keeps the proportions and has no edge longer than `longest`; never larger than before. */
export function scaledDown({ width, height }: Size, longest: number): Size {
  const factor = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * factor)), height: Math.max(1, Math.round(height * factor)) };
}

/** What can be undone: all states, the newest last. */
export interface History {
  readonly states: readonly (readonly Rectangle[])[];
}

export function beginning(rectangles: readonly Rectangle[]): History {
  return { states: [rectangles] };
}

export function current({ states }: History): readonly Rectangle[] {
  return states.at(-1) ?? [];
}

/** A further state; a step that changes nothing is not kept. */
export function changed(history: History, rectangles: readonly Rectangle[]): History {
  if (JSON.stringify(current(history)) === JSON.stringify(rectangles)) return history;
  return { states: [...history.states, rectangles] };
}

export function undone(history: History): History {
  return history.states.length > 1 ? { states: history.states.slice(0, -1) } : history;
}
