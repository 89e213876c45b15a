/** The list of the day on a telephone: what is told is kept here and sent when there is a network. */
import { alone } from "../offline/alone.ts";
import { watchConnection } from "../offline/connection.ts";
import { openNews } from "../offline/news.ts";
import { sendInBackground } from "../offline/worker.ts";
import { askToStay } from "../page/database.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { FIELD_WORDS } from "../words/field.ts";
import { needsWords, outdated, type FieldAct } from "./act.ts";
import { FIELD_PAGE } from "./kept.ts";
import { attempt } from "./post.ts";
import { FIELD, openActs, sendActs, type ActStore, type Round } from "./queue.ts";
import { drawState } from "./state.ts";
import { VisitForm } from "./visit_form.ts";
import { startWay } from "./way.ts";

/** Starts the list of a field worker. */
export async function startField(frame: HTMLElement): Promise<void> {
  const t = textsOf(frame, FIELD_WORDS);
  for (const form of frame.querySelectorAll<HTMLFormElement>("form[data-field-way]")) startWay(form);
  // Without a store, or without https, the forms go their ordinary way.
  if (!isSecureContext) return;
  await new FieldPage(frame, t, await openActs()).start();
}

class FieldPage {
  private readonly news = openNews(FIELD);
  private readonly worker: string;
  private readonly forms = new Map<string, VisitForm>();
  private why: Round["why"];

  constructor(
    private readonly frame: HTMLElement,
    private readonly t: Texts,
    private readonly store: ActStore,
  ) {
    this.worker = frame.dataset["field"] ?? "";
  }

  async start(): Promise<void> {
    for (const form of this.frame.querySelectorAll<HTMLFormElement>("form[data-visit]")) {
      const visit = new VisitForm(form);
      this.forms.set(visit.code, visit);
      form.addEventListener("submit", (event) => {
        event.preventDefault();
        void this.tell(visit, event.submitter);
      });
    }
    this.news.listen(() => void this.draw());
    const line = this.frame.querySelector<HTMLElement>("[data-field-network]");
    for (const { key } of outdated(await this.store.all(), new Date())) await this.store.remove(key);
    await this.draw();
    watchConnection(this.frame, (online) => line && (line.textContent = online ? "" : this.t("offline")), () => this.sendAll());
    void this.keep();
    await this.sendAll();
  }

  /** Asks the service worker, which every page registers, to keep today's list as it is now. */
  private async keep(): Promise<void> {
    if (!this.frame.hasAttribute("data-keep") || !navigator.onLine || !("serviceWorker" in navigator)) return;
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage(FIELD_PAGE);
  }

  private async tell(visit: VisitForm, submitter: HTMLElement | null): Promise<void> {
    // A second press while the first is being kept would tell it twice.
    if (visit.busy) return;
    const act = submitter instanceof HTMLButtonElement ? submitter.value : "";
    const { text, photo } = visit;
    if (act === "" || (needsWords(act) && text === "")) {
      visit.complain(this.t(act === "" ? "choose" : "needsWords"));
      return;
    }
    visit.busy = true;
    try {
      await this.store.put({ key: crypto.randomUUID(), code: visit.code, worker: this.worker, at: new Date().toISOString(), act, text, ...(photo ? { photo } : {}), state: "ready", message: "" });
      if (visit.instead !== undefined) await this.store.remove(visit.instead);
    } catch (problem) {
      console.error("field", problem);
      visit.complain(this.t("storageFailed"));
      return;
    } finally {
      visit.busy = false;
    }
    visit.clear();
    visit.close();
    void askToStay();
    this.news.tell();
    await this.draw();
    await this.sendAll();
  }

  private async sendAll(): Promise<void> {
    const { left, why, arrived } = await sendActs({ store: this.store, attempt, alone: (work) => alone(FIELD, work) });
    this.why = why;
    if (left > 0) await sendInBackground(FIELD);
    if (arrived > 0) this.news.tell();
    await this.draw();
    if (arrived > 0) await this.keep();
  }

  private async draw(): Promise<void> {
    const own = (await this.store.all()).filter(({ worker }) => worker === this.worker);
    for (const stop of this.frame.querySelectorAll<HTMLElement>("[data-stop]")) {
      const acts = own.filter(({ code }) => code === stop.dataset["stop"]);
      drawState(stop, acts, this.why, this.t, { change: (act) => this.change(act), drop: (act) => void this.drop(act) });
    }
  }

  /** What was refused goes back into its form, with words and picture; it stays here until it is told again. */
  private change(act: FieldAct): void {
    this.forms.get(act.code)?.fill(act);
  }

  private async drop(act: FieldAct): Promise<void> {
    if (!confirm(this.t("dropConfirm"))) return;
    await this.store.remove(act.key);
    this.news.tell();
    await this.draw();
    this.forms.get(act.code)?.focus();
  }
}
