/** The list of the day on a telephone: what is told is kept here and sent when there is a network. */
import { alone } from "../drafts/alone.ts";
import { openNews } from "../drafts/news.ts";
import { registerWorker, sendInBackground } from "../drafts/worker.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { FIELD_WORDS } from "../words/field.ts";
import { needsWords, outdated, type FieldAct, type Photo } from "./act.ts";
import { attempt } from "./post.ts";
import { FIELD, openActs, sendActs, type ActStore, type Round } from "./queue.ts";
import { drawState } from "./state.ts";
import { startWay } from "./way.ts";

/** While the page is open and something waits, it tries again this often. */
const RETRY_MS = 30_000;

/** Starts the list of a field worker. */
export async function startField(frame: HTMLElement): Promise<void> {
  const t = textsOf(frame, FIELD_WORDS);
  for (const form of frame.querySelectorAll<HTMLFormElement>("form[data-field-way]")) startWay(form);
  // Without a store the forms go their ordinary way.
  await new FieldPage(frame, t, await openActs()).start();
}

class FieldPage {
  private readonly news = openNews(FIELD);
  private readonly worker: string;
  private readonly day: string;
  private why: Round["why"];

  constructor(
    private readonly frame: HTMLElement,
    private readonly t: Texts,
    private readonly store: ActStore,
  ) {
    this.worker = frame.dataset["field"] ?? "";
    this.day = frame.dataset["day"] ?? "";
  }

  async start(): Promise<void> {
    for (const form of this.frame.querySelectorAll<HTMLFormElement>("form[data-visit]")) {
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.tell(form, event.submitter);
      });
    }
    this.news.listen(() => void this.draw());
    this.watchConnection();
    for (const { key } of outdated(await this.store.all(), this.day)) await this.store.remove(key);
    await this.draw();
    await this.keep();
    void this.sendAll();
    setInterval(() => void this.retry(), RETRY_MS);
  }

  /** Asks the service worker to keep today's list as it is now. */
  private async keep(): Promise<void> {
    const { sw } = this.frame.dataset;
    if (!sw || !this.frame.hasAttribute("data-keep") || !navigator.onLine) return;
    await registerWorker(sw, "/reports/offline");
    const registration = await navigator.serviceWorker?.getRegistration();
    registration?.active?.postMessage({ keepField: location.pathname, day: this.day });
  }

  private watchConnection(): void {
    const line = this.frame.querySelector<HTMLElement>("[data-field-network]");
    const tell = (): void => {
      this.frame.dataset["network"] = navigator.onLine ? "online" : "offline";
      if (line) line.textContent = navigator.onLine ? "" : this.t("offline");
    };
    tell();
    window.addEventListener("offline", tell);
    window.addEventListener("online", () => {
      tell();
      void this.sendAll();
    });
    document.addEventListener("visibilitychange", () => void this.retry());
  }

  private async retry(): Promise<void> {
    if (document.visibilityState === "visible" && navigator.onLine) await this.sendAll();
  }

  private async tell(form: HTMLFormElement, submitter: HTMLElement | null): Promise<void> {
    const stop = form.closest<HTMLElement>("[data-stop]");
    const act = submitter instanceof HTMLButtonElement ? submitter.value : "";
    const field = form.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
    const text = field?.value.trim() ?? "";
    if (act === "" || (needsWords(act) && text === "")) {
      showError(form, this.t(act === "" ? "choose" : "needsWords"));
      field?.focus();
      return;
    }
    const photo = photoOf(form);
    const told: FieldAct = { key: crypto.randomUUID(), code: stop?.dataset["stop"] ?? "", worker: this.worker, at: new Date().toISOString(), act, text, ...(photo ? { photo } : {}), state: "ready", message: "" };
    try {
      await this.store.put(told);
    } catch (problem) {
      console.error("field", problem);
      showError(form, this.t("storageFailed"));
      return;
    }
    showError(form, "");
    emptyForm(form);
    const details = form.closest("details");
    if (details) details.open = false;
    details?.querySelector("summary")?.focus();
    this.news.tell();
    await this.draw();
    await this.sendAll();
  }

  private async sendAll(): Promise<void> {
    const { left, why, arrived } = await sendActs({ store: this.store, attempt, alone: (work) => alone(work, FIELD) });
    this.why = why;
    if (left > 0) await sendInBackground(FIELD);
    this.news.tell();
    await this.draw();
    if (arrived > 0) await this.keep();
  }

  private async draw(): Promise<void> {
    const own = (await this.store.all()).filter(({ worker }) => worker === this.worker);
    for (const stop of this.frame.querySelectorAll<HTMLElement>("[data-stop]")) {
      const acts = own.filter(({ code }) => code === stop.dataset["stop"]);
      drawState(stop, acts, this.why, this.t, { change: (act) => void this.change(stop, act), drop: (act) => void this.drop(act) });
    }
  }

  /** What was refused goes back into its form, with words and picture, to be told again. */
  private async change(stop: HTMLElement, act: FieldAct): Promise<void> {
    const form = stop.querySelector<HTMLFormElement>("form[data-visit]");
    const field = form?.querySelector<HTMLTextAreaElement>('textarea[name="text"]');
    if (!form || !field) return;
    field.value = act.text;
    const files = act.photo ? [new File([act.photo.blob], act.photo.name, { type: act.photo.blob.type })] : [];
    form.querySelector('input[type="file"]')?.dispatchEvent(new CustomEvent("al:pictures", { detail: files }));
    const details = form.closest("details");
    if (details) details.open = true;
    await this.drop(act);
    field.focus();
  }

  private async drop(act: FieldAct): Promise<void> {
    await this.store.remove(act.key);
    this.news.tell();
    await this.draw();
  }
}

function photoOf(form: HTMLFormElement): Photo | undefined {
  const file = form.querySelector<HTMLInputElement>('input[type="file"]')?.files?.[0];
  return file ? { name: file.name, blob: file.slice(0, file.size, file.type) } : undefined;
}

function emptyForm(form: HTMLFormElement): void {
  form.reset();
  form.querySelector('input[type="file"]')?.dispatchEvent(new CustomEvent("al:pictures", { detail: [] }));
}

function showError(form: HTMLFormElement, message: string): void {
  const place = form.querySelector<HTMLElement>("[data-visit-errors]");
  if (!place) return;
  place.hidden = message === "";
  const line = document.createElement("li");
  line.textContent = message;
  place.querySelector("ul")?.replaceChildren(...(message === "" ? [] : [line]));
}
