/** Keys in a case: the next and the previous one of the list the clerk came from. */
import { textsOf } from "../page/texts.ts";
import { KEY_WORDS } from "../words/keys.ts";
import { addHelp } from "./help.ts";
import { listen } from "./listen.ts";

/** Starts on the links to the neighbours. */
export function startCase(place: HTMLElement): void {
  const t = textsOf(place, KEY_WORDS);
  const help = addHelp(place, t, [
    [["n"], "nextCase"],
    [["p"], "previousCase"],
    [["?"], "help"],
  ]);
  const list = place.dataset["list"] ?? "";
  if (list !== "") carry(list);
  listen("case", () => false, (command) => {
    if (command === "help") {
      help();
      return true;
    }
    const link = document.querySelector<HTMLAnchorElement>(command === "next" ? '.al-neighbours a[rel="next"]' : '.al-neighbours a[rel="prev"]');
    link?.click();
    return link !== null;
  });
}

/** What is done to the case leads back to it; the way to its neighbours goes along. */
function carry(list: string): void {
  for (const form of document.querySelectorAll<HTMLFormElement>('main form[method="post"][action^="/staff/reports/"]')) {
    const action = new URL(form.getAttribute("action") ?? "", document.baseURI);
    action.searchParams.set("list", list);
    form.setAttribute("action", action.pathname + action.search + action.hash);
  }
}
