/** Keys in the inbox: the focus moves from line to line, lines are ticked, the tabs are a letter away. */
import { element } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { KEY_WORDS } from "../words/keys.ts";
import { addHelp } from "./help.ts";
import { moved, type Command } from "./keys.ts";
import { listen } from "./listen.ts";

/** Starts on the place in the page's head where the button for the help belongs. */
export function startList(place: HTMLElement): void {
  const t = textsOf(place, KEY_WORDS);
  const help = addHelp(place, t, [
    [["j", "↓"], "next"],
    [["k", "↑"], "previous"],
    [["o", "Enter"], "open"],
    [["x"], "tick"],
    [["a"], "tickAll"],
    [["b"], "act"],
    [["/"], "search"],
    [["g", "n"], "tabNew"],
    [["g", "o"], "tabOpen"],
    [["g", "d"], "tabDisputed"],
    [["g", "c"], "tabClosed"],
    [["?"], "help"],
  ]);
  const picking = document.querySelector<HTMLFormElement>("form.al-picking");
  if (picking) startTicks(picking, t);
  listen("list", (target) => lineOf(target) !== null, (command) => run(command, picking, help));
}

const lines = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("tbody tr:has(a.al-table__title)")];
const lineOf = (target: Element | null): HTMLElement | null => target?.closest<HTMLElement>("tbody tr:has(a.al-table__title)") ?? null;
const linkOf = (line: HTMLElement | null): HTMLAnchorElement | null => line?.querySelector("a.al-table__title") ?? null;
const ticksOf = (part: ParentNode): HTMLInputElement[] => [...part.querySelectorAll<HTMLInputElement>('input[name="case"]')];

/** Does it; false where the page has nothing to do it with. */
function run(command: Command, picking: HTMLFormElement | null, help: () => void): boolean {
  const all = lines();
  const line = lineOf(document.activeElement);
  switch (command) {
    case "next":
    case "previous":
      return focus(linkOf(all[moved(line ? all.indexOf(line) : -1, command === "next" ? 1 : -1, all.length)] ?? null));
    case "open":
      return click(linkOf(line));
    case "tick":
      return line !== null && click(ticksOf(line)[0] ?? null);
    case "tickAll":
      return click(picking?.querySelector<HTMLElement>('input[name="page"]') ?? null);
    case "act":
      return focus(picking?.querySelector<HTMLElement>('select[name="act"]') ?? null);
    case "search":
      return search();
    case "help":
      help();
      return true;
    default:
      return click(document.querySelector<HTMLElement>(`[data-key="${command}"]`));
  }
}

function focus(target: HTMLElement | null): boolean {
  target?.focus();
  return target !== null;
}

function click(target: HTMLElement | null): boolean {
  target?.click();
  return target !== null;
}

/** The filters may be folded away. */
function search(): boolean {
  const field = document.querySelector<HTMLInputElement>("#f-q");
  const folded = field?.closest("details");
  if (folded) folded.open = true;
  field?.select();
  return focus(field);
}

/** One tick for all of the page follows the others, and they follow it; a line tells how many there are. */
function startTicks(picking: HTMLFormElement, t: Texts): void {
  const page = picking.querySelector<HTMLInputElement>('input[name="page"]');
  const told = element("p", { class: "al-bulk__count", role: "status" });
  picking.querySelector(".al-bulk__all")?.after(told);
  const tell = (): void => {
    const ticks = ticksOf(picking);
    const count = ticks.filter((tick) => tick.checked).length;
    if (page) page.checked = count > 0 && count === ticks.length;
    told.textContent = count === 0 ? "" : t.count("ticked", count);
  };
  picking.addEventListener("change", ({ target }) => {
    if (target === page && page) for (const tick of ticksOf(picking)) tick.checked = page.checked;
    tell();
  });
  // A browser that comes back to the page fills the ticks in again.
  tell();
  window.addEventListener("pageshow", tell);
}
