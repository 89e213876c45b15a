/** The pictures of one file input: previews, and what is really in the input. */
import { element, unseen } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { PICTURE_WORDS } from "../words/picture.ts";
import { askForRectangles } from "./blackout.ts";
import { readPicture, renderPicture, type Readable } from "./render.ts";
import type { Rectangle } from "./rectangles.ts";

interface Item {
  /** What was chosen, scaled down; nothing where the browser cannot read it. */
  readonly source: Readable | undefined;
  rectangles: readonly Rectangle[];
  /** What will be sent. */
  file: File;
}

const LONGEST_EDGE = 2560;
const MOST = 5;

/** Starts on a file input. */
export function startTray(target: HTMLElement): void {
  if (!(target instanceof HTMLInputElement)) return;
  new Tray(target, textsOf(target, PICTURE_WORDS));
}

class Tray {
  private items: Item[] = [];
  private readonly most: number;
  private readonly longest: number;
  private readonly list = element("ul", { class: "al-pictures", role: "list" });
  private readonly status = element("p", { role: "status", class: "al-pictures__status" });
  private addresses: string[] = [];
  /** Work in hand, one file after the other. */
  private work: Promise<void> = Promise.resolve();
  private waiting = 0;

  constructor(
    private readonly input: HTMLInputElement,
    private readonly t: Texts,
  ) {
    this.most = Number(input.dataset["max"] ?? (input.multiple ? MOST : 1));
    this.longest = Number(input.dataset["maxEdge"] ?? LONGEST_EDGE);
    input.after(this.status, this.list);
    input.addEventListener("change", () => this.enqueue([...(input.files ?? [])]));
    // A draft that is opened again, or a form that was emptied.
    input.addEventListener("al:pictures", (event) => {
      this.letGo();
      this.enqueue((event as CustomEvent<File[]>).detail);
    });
    input.form?.addEventListener("submit", (event) => this.hold(event), { capture: true });
    // The browser may have kept the choice over a reload.
    if (input.files?.length) this.enqueue([...input.files]);
  }

  private enqueue(files: readonly File[]): void {
    // Nothing unprepared may be sent while the work goes on.
    this.fillInput();
    this.waiting += 1;
    this.input.setAttribute("aria-busy", "true");
    this.work = this.work
      .then(() => this.take(files))
      .catch((problem: unknown) => console.error("pictures", problem))
      .finally(() => {
        this.waiting -= 1;
        if (this.waiting === 0) this.input.removeAttribute("aria-busy");
      });
  }

  /** A form sent too early waits until its pictures are ready. */
  private hold(event: SubmitEvent): void {
    if (this.waiting === 0) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    const { submitter } = event;
    void this.work.then(() => this.input.form?.requestSubmit(submitter));
  }

  private async take(files: readonly File[]): Promise<void> {
    const room = this.most > 1 ? Math.max(0, this.most - this.items.length) : this.most;
    if (this.most === 1 && files.length > 0) this.letGo();
    const messages: string[] = [];
    if (files.length > room) messages.push(this.t("tooMany", { max: this.most }));
    if (files.length > 0) this.status.textContent = this.t("working");
    for (const file of files.slice(0, room)) {
      const source = await readPicture(file, this.longest);
      if (!source) messages.push(this.t("unreadable", { name: file.name }));
      this.items.push({ source, rectangles: [], file: source ? await renderPicture(source, [], file.name) : file });
    }
    this.show(messages.join(" "));
  }

  /** Pixels are large: a telephone needs the room at once, not when the browser tidies up. */
  private letGo(): void {
    for (const { source } of this.items) source?.bitmap.close();
    this.items = [];
  }

  private fillInput(): void {
    const transfer = new DataTransfer();
    for (const { file } of this.items) transfer.items.add(file);
    this.input.files = transfer.files;
  }

  private show(message = ""): void {
    this.fillInput();
    this.addresses.forEach((address) => URL.revokeObjectURL(address));
    this.addresses = [];
    this.list.replaceChildren(...this.items.map((item, index) => this.entry(item, index)));
    const count = this.items.length > 0 ? this.t("ready", { n: this.items.length, max: this.most }) : "";
    this.status.textContent = [message, count].filter(Boolean).join(" ");
    this.input.dispatchEvent(new CustomEvent("al:pictures-changed", { bubbles: true }));
  }

  private entry(item: Item, index: number): HTMLLIElement {
    const { name } = item.file;
    const address = URL.createObjectURL(item.file);
    this.addresses.push(address);
    const view = element("div", { class: "al-pictures__view" });
    if (item.source) view.append(element("img", { src: address, alt: "" }));
    const tools = element("div", { class: "al-pictures__tools" });
    if (item.source) tools.append(this.tool("blacken", "", name, () => void this.blacken(item, index)));
    tools.append(this.tool("remove", " al-linkbutton--danger", name, () => this.remove(item)));
    return element("li", {}, view, element("p", { class: "al-pictures__text" }, `${name} (${kilobytes(item.file.size)})`), tools);
  }

  /** "Black out" to the eye, with the picture's name to the ear. */
  private tool(key: "blacken" | "remove", kind: string, name: string, press: () => void): HTMLButtonElement {
    const made = element("button", { type: "button", class: `al-linkbutton${kind}` }, this.t(key), unseen(` ${name}`));
    made.addEventListener("click", press);
    return made;
  }

  private async blacken(item: Item, index: number): Promise<void> {
    if (!item.source) return;
    const rectangles = await askForRectangles(item.source, item.rectangles, this.t);
    if (rectangles) {
      item.rectangles = rectangles;
      item.file = await renderPicture(item.source, rectangles, item.file.name);
      this.show(this.t("blackened", { name: item.file.name }));
    }
    this.list.children[index]?.querySelector("button")?.focus();
  }

  private remove(item: Item): void {
    this.items = this.items.filter((other) => other !== item);
    item.source?.bitmap.close();
    this.show(this.t("removed", { name: item.file.name }));
    this.input.focus();
  }
}

function kilobytes(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}
