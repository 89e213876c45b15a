/** The offline page: form, list of drafts, and the sending of what is ready. */
import { alone } from "../offline/alone.ts";
import { watchConnection } from "../offline/connection.ts";
import { openNews } from "../offline/news.ts";
import { personOf, sendInBackground } from "../offline/worker.ts";
import { askToStay } from "../page/database.ts";
import { element } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { DRAFT_WORDS } from "../words/drafts.ts";
import { begin, missing, shownTo, written, type Draft } from "./draft.ts";
import { clearForm, fillForm, readFields, readPictures, showErrors } from "./form.ts";
import { drawList } from "./list.ts";
import { attemptAt } from "./post.ts";
import { requiredQuestions, startQuestions } from "./questions.ts";
import { DRAFTS, openDrafts, sendWaiting, type DraftStore } from "./queue.ts";

/** Starts the offline page. */
export async function startOfflinePage(frame: HTMLElement): Promise<void> {
  const form = frame.querySelector<HTMLFormElement>("form[data-draft-form]");
  const list = frame.querySelector<HTMLElement>("[data-drafts-list]");
  if (!form || !list) return;
  const t = textsOf(frame, DRAFT_WORDS);
  startQuestions(form);
  try {
    const page = new OfflinePage(frame, form, list, t, await openDrafts());
    await page.start();
  } catch (problem) {
    console.error("drafts", problem);
    frame.prepend(element("p", { class: "kern-body", role: "alert" }, t("storageFailed")));
  }
}

class OfflinePage {
  private readonly news = openNews(DRAFTS);
  private readonly sending = new Set<string>();
  private readonly status: HTMLElement;
  private readonly action: string;
  private readonly person = personOf();
  /** The draft in the form; made when the visitor begins, so that its key exists before the first attempt. */
  private draft: Draft;

  constructor(
    private readonly frame: HTMLElement,
    private readonly form: HTMLFormElement,
    private readonly list: HTMLElement,
    private readonly t: Texts,
    private readonly store: DraftStore,
  ) {
    this.action = frame.dataset["action"] ?? "/reports/offline";
    this.draft = this.freshDraft();
    this.status = frame.querySelector<HTMLElement>("[data-drafts-status]") ?? element("p", { role: "status", class: "kern-body" });
    if (!this.status.isConnected) list.before(this.status);
  }

  async start(): Promise<void> {
    this.form.addEventListener("submit", (event) => {
      event.preventDefault();
      void this.save("ready");
    });
    for (const keep of this.form.querySelectorAll<HTMLButtonElement>("[data-draft-keep]")) {
      keep.hidden = false;
      keep.addEventListener("click", () => void this.save("draft"));
    }
    this.news.listen(() => void this.draw());
    const line = this.frame.querySelector<HTMLElement>("[data-connection]");
    await this.draw();
    watchConnection(this.frame, (online) => line && (line.textContent = this.t(online ? "online" : "offline")), () => this.sendAll());
    await this.sendAll();
  }

  private async save(state: "draft" | "ready"): Promise<void> {
    const fields = readFields(this.form);
    // Nobody is there to read the server's answer when it is sent tomorrow.
    const errors = state === "ready" ? missing(fields, requiredQuestions(this.form), this.form.dataset) : [];
    showErrors(this.form, errors);
    if (errors.length > 0) return;
    try {
      if (await this.wasSent(this.draft.key)) return;
      await this.store.put(written(this.draft, fields, readPictures(this.form), state));
    } catch (problem) {
      console.error("drafts", problem);
      this.say(this.t("storageFailed"));
      return;
    }
    this.draft = this.freshDraft();
    clearForm(this.form);
    this.say(this.t(state === "draft" ? "savedDraft" : "savedReady"));
    void askToStay();
    this.news.tell();
    await this.draw();
    if (state === "ready") await this.sendAll();
  }

  /** Whether the draft in the form has gone out while it was being changed; then what is typed is a new one. */
  private async wasSent(key: string): Promise<boolean> {
    if ((await this.store.find(key))?.state !== "sent") return false;
    this.draft = this.freshDraft();
    this.say(this.t("alreadySent"));
    await this.draw();
    return true;
  }

  private async sendAll(): Promise<void> {
    const round = await sendWaiting({
      store: this.store,
      attempt: (draft) => attemptAt(this.action, draft),
      alone: (work) => alone(DRAFTS, work),
      now: () => new Date().toISOString(),
      changed: (key, sending) => {
        if (sending) this.sending.add(key);
        else this.sending.delete(key);
        this.news.tell();
        void this.draw();
      },
    });
    if (round.sent > 0) this.say(this.t.count("sent", round.sent));
    if (round.left > 0) await sendInBackground(DRAFTS);
    await this.draw();
  }

  private async draw(): Promise<void> {
    drawList(this.list, shownTo(await this.store.all(), this.person), this.sending, this.t, {
      edit: (draft) => void this.edit(draft),
      remove: (draft) => void this.remove(draft),
      send: (draft) => void this.send(draft),
    });
  }

  private async edit(drawn: Draft): Promise<void> {
    await this.setAside(drawn.key);
    const draft = await this.store.find(drawn.key);
    if (draft === undefined || draft.state === "sent") return this.draw();
    this.draft = draft;
    fillForm(this.form, draft);
    this.form.scrollIntoView({ block: "start" });
    if (draft.errors.length === 0) this.form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
    // Taken back while it is being changed, so that a half-written report is never sent.
    if (draft.state === "ready") await this.store.put({ ...draft, state: "draft" });
    await this.draw();
  }

  /** What is typed already is kept as a draft before another one takes its place. */
  private async setAside(forKey: string): Promise<void> {
    const [fields, pictures] = [readFields(this.form), readPictures(this.form)];
    const same = JSON.stringify(fields) === JSON.stringify(this.draft.fields) && pictures.length === this.draft.pictures.length;
    if (same || this.draft.key === forKey || (Object.keys(fields).length === 0 && pictures.length === 0)) return;
    if (await this.wasSent(this.draft.key)) return this.setAside(forKey);
    await this.store.put(written(this.draft, fields, pictures, "draft"));
    this.say(this.t("savedDraft"));
  }

  private async remove(draft: Draft): Promise<void> {
    if (draft.state !== "sent" && !confirm(this.t("deleteConfirm"))) return;
    await this.store.remove(draft.key);
    if (this.draft.key === draft.key) {
      this.draft = this.freshDraft();
      clearForm(this.form);
    }
    this.news.tell();
    await this.draw();
  }

  private async send(draft: Draft): Promise<void> {
    await this.store.put({ ...draft, state: "ready", errors: [] });
    this.news.tell();
    await this.sendAll();
  }

  private freshDraft(): Draft {
    return begin(crypto.randomUUID(), new Date().toISOString(), this.person);
  }

  private say(text: string): void {
    this.status.textContent = text;
  }
}
