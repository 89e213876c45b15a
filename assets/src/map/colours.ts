/** The page's colours as a map can use them: numbers from the design tokens. */

/** Colours a map layer needs, as `rgb(…)`. */
export interface Palette {
  readonly action: string;
  readonly onAction: string;
  readonly ground: string;
  readonly text: string;
  readonly quiet: string;
  readonly success: string;
  readonly warning: string;
}

/** Token, and the colour where the token is missing. */
const TOKENS: Record<keyof Palette, readonly [string, string]> = {
  action: ["--kern-color-action-default", "#171a2b"],
  onAction: ["--kern-color-action-on-default", "#ffffff"],
  ground: ["--kern-color-layout-background-default", "#ffffff"],
  text: ["--kern-color-layout-text-default", "#171a2b"],
  quiet: ["--kern-color-layout-text-muted", "#535970"],
  success: ["--kern-color-feedback-success", "#297239"],
  warning: ["--kern-color-feedback-warning", "#b95c00"],
};

/** Reads the colours that hold at an element, in the theme it stands in. */
export function paletteAt(element: HTMLElement): Palette {
  const style = getComputedStyle(element);
  const canvas = document.createElement("canvas");
  canvas.width = canvas.height = 1;
  const pen = canvas.getContext("2d", { willReadFrequently: true });
  const read = ([token, fallback]: readonly [string, string]): string => {
    const value = style.getPropertyValue(token).trim() || fallback;
    return pen ? asRgb(pen, value, fallback) : fallback;
  };
  return {
    action: read(TOKENS.action),
    onAction: read(TOKENS.onAction),
    ground: read(TOKENS.ground),
    text: read(TOKENS.text),
    quiet: read(TOKENS.quiet),
    success: read(TOKENS.success),
    warning: read(TOKENS.warning),
  };
}

/** Any CSS colour as sRGB; painting one pixel understands what the browser understands. */
function asRgb(pen: CanvasRenderingContext2D, colour: string, fallback: string): string {
  pen.fillStyle = fallback;
  pen.fillStyle = colour;
  pen.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data;
  return `rgb(${red},${green},${blue})`;
}
