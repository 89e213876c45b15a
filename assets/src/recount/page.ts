/** The button "count again", its progress, and what came out in words. */
import { button, element } from "../page/elements.ts";
import { fetchJson } from "../page/json.ts";
import { plainLanguage, textsOf, type Texts } from "../page/texts.ts";
import { RECOUNT_WORDS } from "../words/recount.ts";
import { spoken } from "./amounts.ts";
import type { Counted, Order, Told } from "./messages.ts";
import { readPublished, type Published } from "./published.ts";
import { judge, type Sentence, type Verdict } from "./verdict.ts";

/** Progress is said no more often than this. */
const SAY_EVERY_MS = 1500;

/** Starts on `data-recount` with `data-ballots` and `data-result`, the addresses of both files. */
export function startRecount(place: HTMLElement): void {
  const { ballots = "", result = "" } = place.dataset;
  if (ballots === "" || result === "" || typeof Worker === "undefined") return;
  const texts = textsOf(place, RECOUNT_WORDS);
  const said = element("p", { class: "kern-body", role: "status" });
  const bar = element("progress", { "aria-label": texts("counting"), hidden: true });
  const verdict = element("div", { tabindex: "-1", "data-verdict": true });
  let giveUp: AbortController | undefined;
  const begin = button(texts("begin"), "primary", () => void run());
  const stop = button(texts("stop"), "tertiary", () => giveUp?.abort());
  stop.hidden = true;
  const busy = (is: boolean): void => {
    begin.disabled = is;
    stop.hidden = bar.hidden = !is;
  };
  const run = async (): Promise<void> => {
    giveUp = new AbortController();
    busy(true);
    verdict.replaceChildren();
    stop.focus();
    said.textContent = texts("fetching");
    const began = performance.now();
    try {
      const [published, counted] = await count(ballots, result, giveUp.signal, texts, (words) => void (said.textContent = words));
      const seconds = Math.max(2, Math.ceil((performance.now() - began) / 1000));
      said.textContent = "";
      verdict.replaceChildren(box(judge(published, counted, seconds, (amount) => spoken(amount, language())), texts));
    } catch (problem) {
      said.textContent = "";
      verdict.replaceChildren(box(failed(problem, giveUp.signal.aborted), texts));
    }
    busy(false);
    verdict.focus();
  };
  place.append(element("div", { class: "al-row" }, begin, stop), bar, said, verdict);
  place.hidden = false;
}

/** What the worker could not do, as a sentence. */
class Failed extends Error {
  constructor(readonly sentence: Sentence) {
    super(sentence.key);
  }
}

async function count(ballots: string, result: string, stop: AbortSignal, texts: Texts, say: (words: string) => void): Promise<[Published, Counted]> {
  const [answer, file] = await Promise.all([fetchJson(result, stop), fetch(ballots, { signal: stop, credentials: "same-origin", cache: "no-store" })]);
  const published = readPublished(answer);
  if (!file.ok || !published) throw new Failed({ key: "notFetched" });
  const bytes = await file.arrayBuffer();
  return [published, await inWorker({ bytes, options: published.options }, stop, texts, say)];
}

function inWorker(order: Order, stop: AbortSignal, texts: Texts, say: (words: string) => void): Promise<Counted> {
  const worker = new Worker(new URL("./recounter.js", import.meta.url));
  let lastSaid = 0;
  const counted = new Promise<Counted>((done, fail) => {
    stop.addEventListener("abort", () => fail(stop.reason));
    worker.addEventListener("error", () => fail(new Failed({ key: "notCounted" })));
    worker.addEventListener("message", ({ data }: MessageEvent<Told>) => {
      if (data.word === "counted") return done(data);
      if (data.word === "unreadable") return fail(new Failed({ key: "unreadable", values: { line: data.line, reason: texts(reasonKey(data.what), { found: data.found }) } }));
      if (data.word === "unknownRule") return fail(new Failed({ key: "unknownRule", values: { found: data.found } }));
      // What is said too often is read out without end.
      if (performance.now() - lastSaid < SAY_EVERY_MS) return;
      lastSaid = performance.now();
      if (data.word === "read") say(texts.count("read", data.voters));
      else if (data.share > 0n) say(texts("share", { share: spoken(data.share, language()), n: data.counts }));
    });
  });
  worker.postMessage(order, [order.bytes]);
  return counted.finally(() => worker.terminate());
}

function reasonKey(what: string): string {
  return `reason${what.charAt(0).toUpperCase()}${what.slice(1)}`;
}

function failed(problem: unknown, stopped: boolean): Verdict {
  if (!stopped && !(problem instanceof Failed)) console.error("recount", problem);
  const sentence = problem instanceof Failed ? problem.sentence : { key: stopped ? "stopped" : "notFetched" };
  return { look: "warning", title: "noResult", lines: [sentence], lists: [] };
}

/** A box with a title, sentences, and lists with their titles. */
function box(verdict: Verdict, texts: Texts): HTMLElement {
  const sentence = ({ key, count, values }: Sentence): string => (count === undefined ? texts(key, values) : texts.count(key, count, values));
  const lines = verdict.lines.map((line) => element("p", { class: "kern-body" }, sentence(line)));
  const lists = verdict.lists.flatMap(({ title, items }) => [
    element("p", { class: "kern-body" }, texts(title)),
    element("ul", { class: "kern-list kern-list--bullet" }, ...items.map((item) => element("li", {}, item))),
  ]);
  return element(
    "div",
    { class: `kern-alert kern-alert--${verdict.look}`, "data-look": verdict.look },
    element("div", { class: "kern-alert__header" },
      element("span", { class: `kern-icon kern-icon--${verdict.look}`, "aria-hidden": "true" }),
      element("h3", { class: "kern-title" }, texts(verdict.title))),
    element("div", { class: "kern-alert__body" }, ...lines, ...lists),
  );
}

function language(): string {
  return plainLanguage(document.documentElement.lang);
}
