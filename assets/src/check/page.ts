/** The page for checking permits: judges here, without telling anybody, also without a network. */
import { button, element } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { CHECK_WORDS } from "../words/check.ts";
import { findDetector, scan } from "./camera.ts";
import { judge, readTrusted, type Verdict, type Word } from "./verdict.ts";

/** Which look a verdict has. */
const LOOKS: Readonly<Record<Word, "success" | "warning" | "danger">> = {
  valid: "success",
  early: "warning",
  over: "danger",
  revoked: "danger",
  replaced: "danger",
  forged: "danger",
  stranger: "warning",
  unreadable: "warning",
};
/** A list older than this may miss what was revoked since. */
const OLD_MS = 2 * 86_400_000;

export async function startCheck(form: HTMLElement): Promise<void> {
  const field = form.querySelector<HTMLTextAreaElement>("textarea");
  const place = document.getElementById("verdict");
  if (!(form instanceof HTMLFormElement) || !field || !place) return;
  const texts = textsOf(form, CHECK_WORDS);
  const trusted = readTrusted(parsed(form.dataset["keys"]), parsed(form.dataset["void"]));
  const show = async (text: string): Promise<void> => {
    const verdict = await judge(text, trusted, today(form.dataset["zone"]));
    place.replaceChildren(panel(verdict, texts, form.dataset["asOf"]), ...more(verdict, texts, form.dataset["look"]));
    place.focus();
  };
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    void show(field.value);
  });
  const fromAddress = (): void => {
    const code = location.hash.slice(1);
    if (code.length < 100) return;
    field.value = code;
    // What stands on a permit is not left behind in the list of visited pages.
    history.replaceState(null, "", location.pathname + location.search);
    void show(code);
  };
  window.addEventListener("hashchange", fromAddress);
  fromAddress();
  await offerCamera(form, field, texts, show);
  // Begun by the page's frame, and never where the browser keeps nothing: not to be waited for.
  void keep();
}

async function offerCamera(form: HTMLFormElement, field: HTMLTextAreaElement, texts: Texts, show: (text: string) => Promise<void>): Promise<void> {
  const detector = await findDetector();
  if (!detector) return;
  const video = element("video", { class: "al-scan", playsinline: true, muted: true, "aria-label": texts("picture") });
  const said = element("p", { class: "kern-body", role: "status" });
  const frame = element("div", { class: "al-stack", hidden: true }, video, said);
  let stop: AbortController | undefined;
  const end = (): void => stop?.abort();
  const close = button(texts("stop"), "tertiary", end);
  frame.append(close);
  const open = button(texts("camera"), "primary", () => {
    stop = new AbortController();
    frame.hidden = false;
    said.textContent = texts("hold");
    close.focus();
    void scan(detector, video, stop.signal)
      .then(async (code) => {
        if (code === undefined) return open.focus();
        field.value = code;
        await show(code);
      })
      .then(() => void (frame.hidden = true))
      .catch(() => void (said.textContent = texts("noCamera")));
  });
  form.before(element("div", { class: "al-stack" }, open, frame));
}

/** The verdict as a box, with what the permit says where it is proved. */
export function panel(verdict: Verdict, texts: Texts, asOf: string | undefined): HTMLElement {
  const { word, pass, kid } = verdict;
  const look = LOOKS[word];
  const box = element(
    "div",
    { class: `kern-alert kern-alert--${look}`, "data-verdict": word },
    element("div", { class: "kern-alert__header" },
      element("span", { class: `kern-icon kern-icon--${look}`, "aria-hidden": "true" }),
      element("h2", { class: "kern-title" }, texts(word))),
    element("div", { class: "kern-alert__body" }, element("p", { class: "kern-body" }, texts(`${word}Text`, { kid: kid ?? "" }))),
  );
  const parts: (HTMLElement | undefined)[] = [box, pass && facts(pass, texts), pass && age(asOf, texts)];
  return element("div", { class: "al-stack" }, ...parts.filter((part) => part !== undefined));
}

function facts(pass: NonNullable<Verdict["pass"]>, texts: Texts): HTMLElement {
  const day = (written: string): string =>
    new Date(`${written}T12:00:00Z`).toLocaleDateString(document.documentElement.lang.slice(0, 2), { dateStyle: "long", timeZone: "UTC" });
  const rows: [string, string][] = [
    ["title", pass.title],
    ["number", pass.number],
    ["plates", pass.plates.join(", ")],
    ["from", day(pass.from)],
    ["until", pass.until === "" ? texts("endless") : day(pass.until)],
    ["area", pass.area],
    ["holder", pass.holder],
  ];
  const items = rows.filter(([, value]) => value !== "").map(([name, value]) =>
    element("div", { class: "kern-description-list-item" },
      element("dt", { class: "kern-description-list-item__key" }, texts(name)),
      element("dd", { class: "kern-description-list-item__value" }, value)));
  return element("dl", { class: "kern-description-list" }, ...items);
}

/** Staff see where a permit that is proved is used now; the kept page knows nobody, and has no way there. */
function more({ pass }: Verdict, texts: Texts, look: string | undefined): HTMLElement[] {
  if (!pass || look === undefined) return [];
  const link = element("a", { class: "kern-btn kern-btn--secondary", href: look + encodeURIComponent(pass.number) }, element("span", { class: "kern-label" }, texts("more")));
  return [element("p", {}, link)];
}

/** How old the list of revoked permits is. */
function age(asOf: string | undefined, texts: Texts): HTMLElement {
  const at = new Date(asOf ?? "");
  const when = at.toLocaleString(document.documentElement.lang.slice(0, 2), { dateStyle: "long", timeStyle: "short" });
  const old = Date.now() - at.getTime() > OLD_MS;
  return element("p", { class: "kern-body" }, texts(old ? "listOld" : "list", { when }));
}

/** The day in the town. */
function today(zone: string | undefined): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: zone ?? "Europe/Berlin", dateStyle: "short" }).format(new Date());
}

/** Asks the service worker to keep this page for places without a network. */
async function keep(): Promise<void> {
  if (!("serviceWorker" in navigator)) return;
  const { active } = await navigator.serviceWorker.ready;
  active?.postMessage({ keepCheck: document.documentElement.lang });
}

function parsed(text: string | undefined): unknown {
  return JSON.parse(text ?? "null") as unknown;
}
