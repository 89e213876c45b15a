/** The offline page: form, list of drafts, and the sending of what is ready. */
import { element } from "../page/elements.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { DRAFT_WORDS } from "../words/drafts.ts";
import { alone } from "./alone.ts";
import { openDrafts } from "./database.ts";
import { begin, written, type Draft } from "./draft.ts";
import { clearForm, fillCategories, fillForm, readFields, readPictures } from "./form.ts";
import { drawList } from "./list.ts";
import { openNews } from "./news.ts";
import { attemptAt } from "./post.ts";
import { sendWaiting, type DraftStore } from "./queue.ts";
import { registerWorker, sendInBackground } from "./worker.ts";

/** While the page is open and something waits, it tries again this often. */
const RETRY_MS = 30_000;

/** Starts the offline page. */
export async function startOfflinePage(frame: HTMLElement): Promise<void> {
  const form = frame.querySelector<HTMLFormElement>("form[data-draft-form]");
  const list = frame.querySelector<HTMLElement>("[data-drafts-list]");
  if (!form || !list) return;
  const t = textsOf(frame, DRAFT_WORDS);
  fillCategories(form);
  try {
    const page = new OfflinePage(frame, form, list, t, await openDrafts());
    await page.start();
  } catch (problem) {
    console.error("drafts", problem);
    frame.prepend(element("p", { class: "kern-body", role: "alert" }, t("storageFailed")));
  }
}

class OfflinePage {
  private readonly news = openNews();
  private readonly sending = new Set<string>();
  private readonly status: HTMLElement;
  private readonly action: string;
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
    this.draft = freshDraft();
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
    this.watchConnection();
    await this.draw();
    const worker = this.frame.dataset["sw"];
    if (worker) void registerWorker(worker, this.action);
    void this.sendAll();
    setInterval(() => void this.retry(), RETRY_MS);
  }

  private watchConnection(): void {
    const line = this.frame.querySelector<HTMLElement>("[data-connection]");
    const tell = (): void => {
      if (line) line.textContent = this.t(navigator.onLine ? "online" : "offline");
      this.frame.dataset["network"] = navigator.onLine ? "online" : "offline";
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

  private async save(state: "draft" | "ready"): Promise<void> {
    const next = written(this.draft, readFields(this.form), readPictures(this.form), state);
    try {
      await this.store.put(next);
    } catch (problem) {
      console.error("drafts", problem);
      this.say(this.t("storageFailed"));
      return;
    }
    this.draft = freshDraft();
    clearForm(this.form);
    this.say(this.t(state === "draft" ? "savedDraft" : "savedReady"));
    this.news.tell();
    await this.draw();
    if (state === "ready") await this.sendAll();
  }

  private async sendAll(): Promise<void> {
    const round = await sendWaiting({
      store: this.store,
      attempt: (draft) => attemptAt(this.action, draft),
      alone,
      now: () => new Date().toISOString(),
      changed: (key, sending) => {
        if (sending) this.sending.add(key);
        else this.sending.delete(key);
        this.news.tell();
        void this.draw();
      },
    });
    if (round.sent > 0) this.say(this.t.count("sent", round.sent));
    if (round.left > 0) await sendInBackground();
    await this.draw();
  }

  private async draw(): Promise<void> {
    drawList(this.list, await this.store.all(), this.sending, this.t, {
      edit: (draft) => this.edit(draft),
      remove: (draft) => void this.remove(draft),
      send: (draft) => void this.send(draft),
    });
  }

  private edit(draft: Draft): void {
    this.draft = draft;
    fillForm(this.form, draft);
    // Taken back while it is being changed, so that a half-written report is never sent.
    if (draft.state === "ready") void this.store.put({ ...draft, state: "draft" }).then(() => this.draw());
    this.form.scrollIntoView({ block: "start" });
    if (draft.errors.length === 0) this.form.querySelector<HTMLElement>("textarea, input:not([type=hidden]), select")?.focus();
  }

  private async remove(draft: Draft): Promise<void> {
    if (draft.state !== "sent" && !confirm(this.t("deleteConfirm"))) return;
    await this.store.remove(draft.key);
    if (this.draft.key === draft.key) {
      this.draft = freshDraft();
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

  private say(text: string): void {
    this.status.textContent = text;
  }
}

function freshDraft(): Draft {
  return begin(crypto.randomUUID(), new Date().toISOString());
}
