/** Draws the signs of the map: a pin whose shape says the status, a circle with a number for a cluster. */
import type { Palette } from "./colours.ts";
import { shortCount } from "./counting.ts";

/** A drawn sign, and how many of its pixels make one of the page's. */
export interface Sign {
  readonly image: ImageData;
  readonly pixelRatio: number;
}

const RATIO = 2;

/** Statuses whose sign has its middle at the place; all others are drops that stand on it. */
export const CENTRED = ["in_progress", "done", "refused"];

/** How a status looks: which token colours it and which shape it has. */
const LOOKS: Record<string, readonly [keyof Palette, "drop" | "diamond" | "circle" | "square"]> = {
  open: ["action", "drop"],
  in_progress: ["warning", "diamond"],
  done: ["success", "circle"],
  refused: ["quiet", "square"],
};

function sheet(width: number, height: number): [CanvasRenderingContext2D, (pen: CanvasRenderingContext2D) => Sign] {
  const canvas = document.createElement("canvas");
  canvas.width = width * RATIO;
  canvas.height = height * RATIO;
  const pen = canvas.getContext("2d");
  if (!pen) throw new Error("no canvas");
  pen.scale(RATIO, RATIO);
  return [pen, (done) => ({ image: done.getImageData(0, 0, canvas.width, canvas.height), pixelRatio: RATIO })];
}

/** The circle of a cluster; grows a little with its number. */
export function drawCluster(count: number, palette: Palette, language: string): Sign {
  const size = count < 10 ? 36 : count < 100 ? 42 : count < 1000 ? 50 : 58;
  const [pen, finish] = sheet(size, size);
  const middle = size / 2;
  disc(pen, middle, middle - 0.5, palette.ground);
  disc(pen, middle, middle - 3, palette.action);
  pen.fillStyle = palette.onAction;
  pen.font = `600 ${count < 1000 ? 15 : 14}px "Fira Sans", sans-serif`;
  pen.textAlign = "center";
  pen.textBaseline = "middle";
  pen.fillText(shortCount(count, language), middle, middle + 1);
  return finish(pen);
}

function disc(pen: CanvasRenderingContext2D, middle: number, radius: number, colour: string): void {
  pen.beginPath();
  pen.arc(middle, middle, radius, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

/** The sign of one report: shape by status, with the category's icon where there is one. */
export function drawPoint(status: string, palette: Palette, icon?: CanvasImageSource): Sign {
  const [colour, shape] = LOOKS[status] ?? LOOKS["open"]!;
  const [pen, finish] = sheet(34, shape === "drop" ? 40 : 34);
  pen.lineJoin = "round";
  outline(pen, shape);
  pen.lineWidth = 5;
  pen.strokeStyle = palette.ground;
  pen.stroke();
  pen.fillStyle = palette[colour];
  pen.fill();
  if (icon) drawIcon(pen, icon, palette.ground);
  else disc17(pen, palette.ground);
  return finish(pen);
}

function disc17(pen: CanvasRenderingContext2D, colour: string): void {
  pen.beginPath();
  pen.arc(17, 17, 4, 0, 2 * Math.PI);
  pen.fillStyle = colour;
  pen.fill();
}

/** Paints the icon's silhouette in one colour, since sprites are drawn for the page's text. */
function drawIcon(pen: CanvasRenderingContext2D, icon: CanvasImageSource, colour: string): void {
  const stencil = document.createElement("canvas");
  stencil.width = stencil.height = 18 * RATIO;
  const tint = stencil.getContext("2d");
  if (!tint) return;
  tint.drawImage(icon, 0, 0, stencil.width, stencil.height);
  tint.globalCompositeOperation = "source-in";
  tint.fillStyle = colour;
  tint.fillRect(0, 0, stencil.width, stencil.height);
  pen.drawImage(stencil, 8, 8, 18, 18);
}

/** Shapes fill about the same 28 × 28 box; the drop has its tip below, at the place. */
function outline(pen: CanvasRenderingContext2D, shape: "drop" | "diamond" | "circle" | "square"): void {
  pen.beginPath();
  switch (shape) {
    case "drop":
      pen.arc(17, 17, 13, 0.75 * Math.PI, 0.25 * Math.PI);
      pen.lineTo(17, 38);
      break;
    case "circle":
      pen.arc(17, 17, 13, 0, 2 * Math.PI);
      break;
    case "diamond":
      for (const [x, y] of [[17, 2], [32, 17], [17, 32], [2, 17]] as const) pen.lineTo(x, y);
      break;
    case "square":
      pen.roundRect(4.5, 4.5, 25, 25, 4);
      break;
  }
  pen.closePath();
}
