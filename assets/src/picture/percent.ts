/** Rectangles in a form's number fields: per cent of the picture, a row of four fields for each. */
import type { Rectangle, Size } from "./rectangles.ts";

/** The fields of a form, row by row: left, top, width, height. */
export function rowsOf(form: HTMLFormElement): HTMLInputElement[][] {
  return [...form.querySelectorAll(".al-quad")].map((row) => [...row.querySelectorAll("input")]);
}

/** The rectangle a row describes; nothing for a row that is empty or makes no sense. */
export function rectangleOf(values: readonly string[], { width, height }: Size): Rectangle | undefined {
  const [x, y, w, h] = values.map((value) => Number.parseFloat(value.replace(",", ".")) / 100);
  if (x === undefined || y === undefined || w === undefined || h === undefined) return undefined;
  if (![x, y, w, h].every((part) => Number.isFinite(part)) || w <= 0 || h <= 0) return undefined;
  return { x: Math.round(x * width), y: Math.round(y * height), width: Math.round(w * width), height: Math.round(h * height) };
}

/** What a row shows of a rectangle; rounded outwards, so that what was covered stays covered. */
export function valuesOf({ x, y, width, height }: Rectangle, size: Size): string[] {
  const down = (part: number, whole: number): number => Math.floor((1000 * part) / whole) / 10;
  const up = (part: number, whole: number): number => Math.min(100, Math.ceil((1000 * part) / whole) / 10);
  const left = down(x, size.width);
  const top = down(y, size.height);
  const wide = Math.max(0.1, up(x + width, size.width) - left);
  const high = Math.max(0.1, up(y + height, size.height) - top);
  return [left, top, wide, high].map((part) => String(Math.round(part * 10) / 10));
}
