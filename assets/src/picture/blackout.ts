/** The window in which parts of a picture are blacked out, by hand or by keyboard. */
import { button, element, freshId } from "../page/elements.ts";
import type { Texts } from "../page/texts.ts";
import { beginning, changed, current, fresh, moved, resized, undone, type History, type Rectangle } from "./rectangles.ts";
import type { Readable } from "./render.ts";
import { startDrawing } from "./drawing.ts";

/** Opens the window; answers the rectangles, or nothing when the visitor went back. */
export function askForRectangles(picture: Readable, before: readonly Rectangle[], t: Texts): Promise<readonly Rectangle[] | undefined> {
  return new Promise((done) => new Blackout(picture, before, t, done).open());
}

/** Buttons for single steps: text key, sign, direction, and whether they change the size. */
const STEPS = [
  ["left", "←", -1, 0, false],
  ["right", "→", 1, 0, false],
  ["up", "↑", 0, -1, false],
  ["down", "↓", 0, 1, false],
  ["wider", "↔+", 1, 0, true],
  ["narrower", "↔−", -1, 0, true],
  ["taller", "↕+", 0, 1, true],
  ["lower", "↕−", 0, -1, true],
] as const;

/** One pass of the tool over one picture. */
class Blackout {
  private history: History;
  private shown: readonly Rectangle[];
  private selected = -1;
  private readonly stage = element("div", { class: "al-blackout__stage" });
  private readonly status = element("p", { role: "status", class: "kern-sr-only" });
  private readonly dialog: HTMLDialogElement;
  private answer: readonly Rectangle[] | undefined;

  constructor(
    private readonly picture: Readable,
    before: readonly Rectangle[],
    private readonly t: Texts,
    private readonly done: (rectangles: readonly Rectangle[] | undefined) => void,
  ) {
    this.history = beginning(before);
    this.shown = before;
    this.dialog = this.build();
  }

  open(): void {
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.show();
  }

  private build(): HTMLDialogElement {
    const { t } = this;
    const title = freshId("al-blackout");
    const canvas = element("canvas", { class: "al-blackout__picture", width: this.picture.size.width, height: this.picture.size.height, "aria-hidden": "true" });
    canvas.getContext("2d")?.drawImage(this.picture.bitmap, 0, 0);
    this.stage.append(canvas);
    startDrawing(this.stage, {
      size: this.picture.size,
      rectangles: () => this.shown,
      preview: (rectangles) => this.preview(rectangles),
      commit: (rectangles, selected) => this.commit(rectangles, selected),
    });
    const content = element(
      "div",
      { class: "al-blackout" },
      element("h2", { id: title, class: "kern-heading-small" }, t("dialogTitle")),
      element("p", { class: "kern-body" }, t("dialogHelp")),
      element("div", { class: "al-blackout__tools" }, button(t("add"), "secondary", () => this.add()), button(t("undo"), "tertiary", () => this.undo()), button(t("delete"), "tertiary", () => this.remove())),
      this.stage,
      this.stepButtons(),
      this.status,
      element("div", { class: "al-blackout__tools" }, button(t("apply"), "primary", () => this.finish(this.shown)), button(t("cancel"), "secondary", () => this.finish(undefined))),
    );
    const dialog = element("dialog", { class: "al-dialog al-dialog--wide al-blackout-window", "aria-labelledby": title }, content);
    dialog.addEventListener("keydown", (event) => this.key(event));
    dialog.addEventListener("close", () => {
      dialog.remove();
      this.done(this.answer);
    });
    return dialog;
  }

  /** The same as the arrow keys, for whoever has only a pointer that cannot drag. */
  private stepButtons(): HTMLElement {
    const tools = element("div", { class: "al-blackout__tools", role: "group", "aria-label": this.t("stepsLabel") });
    for (const [name, sign, x, y, size] of STEPS) {
      const label = this.t(name);
      const made = element("button", { type: "button", class: "al-blackout__step", "aria-label": label, title: label }, sign);
      made.addEventListener("click", () => this.nudge(x, y, size));
      tools.append(made);
    }
    return tools;
  }

  private finish(rectangles: readonly Rectangle[] | undefined): void {
    this.answer = rectangles;
    this.dialog.close();
  }

  private add(): void {
    this.commit([...this.shown, fresh(this.picture.size, this.shown.length)], this.shown.length);
    this.focusSelected();
  }

  private undo(): void {
    this.history = undone(this.history);
    this.shown = current(this.history);
    this.selected = Math.min(this.selected, this.shown.length - 1);
    this.show();
  }

  private remove(): void {
    if (this.selected < 0) return;
    const rest = this.shown.filter((_, index) => index !== this.selected);
    this.commit(rest, rest.length - 1);
    if (rest.length > 0) this.focusSelected();
    else this.dialog.querySelector("button")?.focus();
  }

  private key(event: KeyboardEvent): void {
    const arrows: Partial<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
    const way = arrows[event.key];
    const onRectangle = event.target instanceof HTMLElement && event.target.matches(".al-blackout__rectangle");
    if (way && onRectangle) this.nudge(...way, event.shiftKey);
    else if ((event.key === "Delete" || event.key === "Backspace") && onRectangle) this.remove();
    else if (event.key === "z" && (event.ctrlKey || event.metaKey)) this.undo();
    else return;
    event.preventDefault();
  }

  /** One step is a fiftieth of the picture. */
  private nudge(x: number, y: number, size: boolean): void {
    const rectangle = this.shown[this.selected];
    if (!rectangle) return;
    const { size: within } = this.picture;
    const stride = Math.max(2, Math.max(within.width, within.height) / 50);
    const next = (size ? resized : moved)(rectangle, x * stride, y * stride, within);
    this.commit(this.shown.with(this.selected, next), this.selected);
  }

  private preview(rectangles: readonly Rectangle[]): void {
    this.shown = rectangles;
    this.show();
  }

  private commit(rectangles: readonly Rectangle[], selected: number): void {
    this.history = changed(this.history, rectangles);
    this.shown = rectangles;
    this.selected = selected;
    this.show();
    const label = this.stage.querySelectorAll(".al-blackout__rectangle")[selected]?.getAttribute("aria-label");
    if (label) this.status.textContent = label;
  }

  private focusSelected(): void {
    this.stage.querySelectorAll<HTMLElement>(".al-blackout__rectangle")[this.selected]?.focus();
  }

  /** Brings the elements in line with the rectangles; elements stay, so that focus stays. */
  private show(): void {
    const present = [...this.stage.querySelectorAll<HTMLButtonElement>(".al-blackout__rectangle")];
    for (const surplus of present.splice(this.shown.length)) surplus.remove();
    while (present.length < this.shown.length) present.push(this.addElement(present.length));
    this.shown.forEach((rectangle, index) => this.place(present[index]!, rectangle, index));
  }

  private addElement(index: number): HTMLButtonElement {
    const made = element("button", { type: "button", class: "al-blackout__rectangle" }, element("span", { class: "al-blackout__corner", "data-corner": true }));
    made.addEventListener("focus", () => (this.selected = index));
    this.stage.append(made);
    return made;
  }

  private place(made: HTMLButtonElement, { x, y, width, height }: Rectangle, index: number): void {
    const { size } = this.picture;
    const percent = (part: number, whole: number): number => (100 * part) / whole;
    made.style.left = `${percent(x, size.width)}%`;
    made.style.top = `${percent(y, size.height)}%`;
    made.style.width = `${percent(width, size.width)}%`;
    made.style.height = `${percent(height, size.height)}%`;
    const values = { n: index + 1, left: Math.round(percent(x, size.width)), top: Math.round(percent(y, size.height)), width: Math.round(percent(width, size.width)), height: Math.round(percent(height, size.height)) };
    made.setAttribute("aria-label", this.t("rectangle", values));
  }
}
