/** An input for files: each chosen one is sent at once, with its progress and a way to stop it. */
import { button, element } from "../page/elements.ts";
import { announceContent } from "../page/islands.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { UPLOAD_WORDS } from "../words/upload.ts";
import { begin, giveUp, Refusal, sendRest, Unknown, type Target } from "./pieces.ts";
import { alone, find, forget, freshKey, keep, left, tabName, type Waiting } from "./waiting.ts";

/** Files are sent one after the other: a slow line is not shared. */
let line: Promise<void> = Promise.resolve();
/** Files that are not whole yet, on the whole page. */
let open = 0;
/** Files the page could not send. */
let refusals = 0;
/** Keys of files this page sends already. */
const own = new Set<string>();

interface Upload extends Target {
  readonly t: Texts;
}

/** Starts on the frame of an input, `data-pieces="address"`, `data-field="name"`, `data-draft="name"`. */
export function startFiles(frame: HTMLElement): void {
  const input = frame.querySelector<HTMLInputElement>('input[type="file"]');
  const { pieces: address = "", field = "", draft = "" } = frame.dataset;
  const form = input?.form;
  if (!input || !form || address === "" || field === "") return;
  const t = textsOf(frame, UPLOAD_WORDS);
  const plain = frame.parentElement?.querySelector<HTMLElement>("[data-pieces-plain]");
  if (plain) plain.hidden = true;
  frame.after(element("ul", { class: "al-coming", "data-coming": true, "aria-label": t("coming") }));
  const upload: Upload = { address, field, draft, t };
  const place = { page: location.pathname, input: field, draft, tab: tabName() };
  holdBack(form, t);
  input.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    input.value = "";
    const room = Number(frame.dataset["room"]) - (coming(field)?.querySelectorAll("progress").length ?? 0);
    for (const file of files.slice(0, room)) {
      const at = Date.now();
      const waiting = { ...place, key: freshKey(at), file, at };
      void keep(waiting);
      const sent = queue(upload, waiting);
      void alone(waiting.key, () => sent);
    }
    for (const { name } of files.slice(room)) new Row(upload, name).refused(t("tooMany"));
  });
  void left(place).then(async (keys) => {
    for (const key of keys.filter((known) => !own.has(known))) await goOn(upload, key);
  });
}

/** The list of an input's files that are on their way. */
function coming(field: string): HTMLElement | null {
  return document.getElementById(field)?.querySelector<HTMLElement>("[data-coming]") ?? null;
}

/** Lines up a file that was left, once no other tab sends it; done when it stands in the line. */
function goOn(upload: Upload, key: string): Promise<void> {
  return new Promise((linedUp) => {
    void alone(key, async () => {
      const waiting = await find(key);
      const sent = waiting ? queue(upload, waiting) : refresh(upload);
      linedUp();
      await sent;
    });
  });
}

/** Lines up a file; done when it is whole, or will not become so. */
function queue(upload: Upload, waiting: Waiting): Promise<void> {
  open += 1;
  own.add(waiting.key);
  const row = new Row(upload, waiting.file.name);
  line = line.then(() => send(upload, row, waiting)).finally(() => (open -= 1));
  return line;
}

async function send(upload: Upload, row: Row, waiting: Waiting): Promise<void> {
  const { file, key } = waiting;
  let { path } = waiting;
  const { signal } = row.stopped;
  try {
    if (path === undefined) {
      signal.throwIfAborted();
      const begun = await begin(upload, file, row, signal);
      ({ path } = begun);
      await keep({ ...waiting, path, draft: begun.draft });
    }
    await sendRest(path, file, row, signal);
    await forget(key);
    await refresh(upload);
    row.done();
  } catch (problem) {
    await forget(key);
    if (signal.aborted) {
      if (path !== undefined) await giveUp(path);
      row.gone();
    } else if (problem instanceof Unknown && path !== undefined) {
      // Whole without us knowing, or given up long ago: the page tells.
      await refresh(upload);
      if (isThere(upload, file.name)) row.done();
      else row.refused("");
    } else {
      row.refused(problem instanceof Refusal ? problem.message : "");
    }
  }
}

/** Whether the page names the file among those that have arrived. */
function isThere({ field }: Upload, name: string): boolean {
  const links = document.getElementById(field)?.querySelectorAll(".al-entry a") ?? [];
  return [...links].some((link) => link.textContent?.trim() === name);
}

/** A file in the list: how far it is, and the button that stops it. */
class Row {
  readonly stopped = new AbortController();
  readonly #t: Texts;
  readonly #name: string;
  readonly #status = element("span", { role: "status" });
  readonly #bar = element("progress", { max: 100, value: 0 });
  readonly #row: HTMLElement;
  #told = -1;

  constructor(upload: Upload, name: string) {
    this.#t = upload.t;
    this.#name = name;
    this.#bar.setAttribute("aria-label", name);
    const stop = button(upload.t("stop", { name }), "tertiary", () => this.stopped.abort());
    this.#row = element("li", { class: "al-progress" }, this.#status, this.#bar, stop);
    this.#status.textContent = upload.t("queued", { name });
    coming(upload.field)?.append(this.#row);
  }

  progress(share: number): void {
    const percent = Math.floor(share * 100);
    this.#bar.value = percent;
    // A screen reader hears every quarter, not every percent.
    const quarter = Math.floor(percent / 25);
    if (quarter === this.#told) return;
    this.#told = quarter;
    this.#status.textContent = percent === 100 ? this.#t("whole", { name: this.#name }) : this.#t("sending", { name: this.#name, percent });
  }

  waiting(): void {
    this.#told = -1;
    this.#status.textContent = this.#t("waiting", { name: this.#name });
  }

  done(): void {
    this.#row.remove();
    say(this.#t("done", { name: this.#name }));
  }

  gone(): void {
    this.#row.remove();
  }

  refused(why: string): void {
    refusals += 1;
    this.#status.setAttribute("role", "alert");
    this.#status.textContent = `${this.#name}: ${why || this.#t("failed")}`;
    this.#bar.remove();
    const close = button(this.#t("close", { name: this.#name }), "tertiary", () => this.#row.remove());
    this.#row.querySelector("button")?.replaceWith(close);
  }
}

/** Shows the input as the server has it now. What was typed elsewhere on the page stays. */
async function refresh({ field }: Upload): Promise<void> {
  const answer = await fetch(location.href, { headers: { accept: "text/html" }, credentials: "same-origin" }).catch(() => undefined);
  if (!answer?.ok) return;
  const page = new DOMParser().parseFromString(await answer.text(), "text/html");
  const now = document.getElementById(field);
  const next = page.getElementById(field);
  if (!now || !next) return;
  const fresh = document.adoptNode(next);
  const rows = [...(coming(field)?.children ?? [])];
  const focused = now.contains(document.activeElement);
  now.replaceWith(fresh);
  announceContent(fresh);
  // Others are still on their way.
  (coming(field) ?? fresh).append(...rows);
  if (focused) fresh.focus();
}

/** The form waits for its files; where one of them was refused, it stays and shows which. */
function holdBack(form: HTMLFormElement, t: Texts): void {
  if (form.dataset["waits"] !== undefined) return;
  form.dataset["waits"] = "";
  let held = false;
  form.addEventListener("submit", (event) => {
    if (open === 0) return;
    event.preventDefault();
    say(t("held"));
    if (held) return;
    held = true;
    const before = refusals;
    const pressed = event.submitter;
    const go = (): void => {
      if (open > 0) return void line.then(go);
      held = false;
      if (refusals > before) form.querySelector<HTMLElement>("[data-coming] [role=alert] ~ button")?.focus();
      else submit(form, pressed);
    };
    void line.then(go);
  });
}

/** Sends the form as the button meant it, also where the page shows that button anew. */
function submit(form: HTMLFormElement, pressed: HTMLElement | null): void {
  if (!(pressed instanceof HTMLButtonElement) || pressed.isConnected) return form.requestSubmit(pressed);
  const same = [...form.querySelectorAll("button")].find(({ name, value }) => name === pressed.name && value === pressed.value);
  if (same) form.requestSubmit(same);
}

let heard: HTMLElement | undefined;

/** Says something to screen readers, and below the page's text for a moment. */
function say(text: string): void {
  heard ??= document.body.appendChild(element("p", { role: "status", class: "kern-sr-only" }));
  heard.textContent = text;
}
