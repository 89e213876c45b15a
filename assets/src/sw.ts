/**
 * The service worker: answers with the kept offline form when there is no network, and sends in
 * the background what waits. Beside the form, which it keeps as a stranger sees it, only a field
 * worker's list of the day is kept, which holds nothing about reporters, and the page for checking
 * permits; no other page, since pages may hold personal data.
 */
import { CHECK_CACHE, CHECK_PAGE, keepCheck, keptCheck, readCheckWanted } from "./check/kept.ts";
import { DRAFT_DATABASE, DRAFTS, openDrafts, sendWaiting } from "./drafts/queue.ts";
import { attemptAt } from "./drafts/post.ts";
import { attempt } from "./field/post.ts";
import { FIELD, openActs, sendActs } from "./field/queue.ts";
import { FIELD_CACHE, FIELD_PAGE, forgetField, forgetOldField, keepField, keptField, renewField } from "./field/kept.ts";
import { alone } from "./offline/alone.ts";
import { FORM_CACHE, forgetPerson, formPath, keepForm, keptForm, NOTE_CACHE, readWanted } from "./offline/form_copy.ts";
import { openNews } from "./offline/news.ts";
import { isThere } from "./page/database.ts";

interface Extended extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface Fetched extends Extended {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}
interface Scope extends EventTarget {
  readonly location: Location;
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
}
const scope = self as unknown as Scope;

const CACHES = new Set([FORM_CACHE, NOTE_CACHE, FIELD_CACHE, CHECK_CACHE]);
/** How long a page may take before the kept one is shown instead. */
const PATIENCE_MS = 6000;

async function sendDrafts(): Promise<void> {
  const action = await formPath();
  if (action === undefined) return;
  const news = openNews(DRAFTS);
  const round = await sendWaiting({
    store: await openDrafts(),
    attempt: (draft) => attemptAt(action, draft),
    alone: (work) => alone(DRAFTS, work),
    now: () => new Date().toISOString(),
    changed: () => news.tell(),
  });
  // A rejected synchronisation is tried again by the browser.
  if (round.left > 0 && round.ran) throw new Error(`${round.left} drafts still wait`);
}

/** What was told outside, in the background. */
async function sendTold(): Promise<void> {
  const { left, ran } = await sendActs({ store: await openActs(), attempt, alone: (work) => alone(FIELD, work) });
  openNews(FIELD).tell();
  if (left > 0 && ran) throw new Error(`${left} acts still wait`);
}

/** Not every browser wakes a worker when there is a network: each page that is opened is an occasion, too. */
async function sendAll(): Promise<void> {
  const where = async (database: string, send: () => Promise<void>): Promise<void> => ((await isThere(database)) ? send() : undefined);
  await Promise.allSettled([where(DRAFT_DATABASE, sendDrafts), where(FIELD, sendTold)]);
}

/** The list of the day: from the network, which renews or ends the kept one; else the kept one. */
async function answerField(request: Request): Promise<Response> {
  try {
    const answer = await inTime(fetch(request), PATIENCE_MS);
    await renewField(answer.clone()).catch((problem: unknown) => console.error("field list", problem));
    return answer;
  } catch {
    return (await keptField(new URL(request.url).searchParams.get("day"))) ?? answerPage(request);
  }
}

/** The page for checking permits: from the network, since what is revoked changes; else the kept one. */
async function answerCheck(request: Request): Promise<Response> {
  try {
    return await inTime(fetch(request), PATIENCE_MS);
  } catch {
    return (await keptCheck()) ?? answerPage(request);
  }
}

/** The network first; the kept form when there is none. */
async function answerPage(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const form = await formPath();
  const isForm = pathname === form;
  try {
    const answer = await inTime(fetch(request), isForm ? PATIENCE_MS : undefined);
    // Whoever is asked to sign in is not, or no longer, the one whose list is kept.
    if (answer.ok && pathname === "/sign-in") await forgetField();
    return answer;
  } catch (problem) {
    const kept = await keptForm();
    if (!kept || form === undefined) throw problem;
    return isForm ? kept : Response.redirect(form, 302);
  }
}

function inTime(answer: Promise<Response>, milliseconds: number | undefined): Promise<Response> {
  if (milliseconds === undefined) return answer;
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("slow network")), milliseconds));
  return Promise.race([answer, late]);
}

function answerOf(path: string): (request: Request) => Promise<Response> {
  return path === FIELD_PAGE ? answerField : path === CHECK_PAGE ? answerCheck : answerPage;
}

/** Kept files are the fallback, not the first choice, so that a new version shows at once. */
async function answerFile(request: Request): Promise<Response> {
  try {
    return await fetch(request);
  } catch (problem) {
    const kept = await caches.match(request, { ignoreVary: true });
    if (!kept) throw problem;
    return kept;
  }
}

scope.addEventListener("install", (event) => (event as Extended).waitUntil(scope.skipWaiting()));
scope.addEventListener("activate", (event) => {
  const former = (name: string): boolean => name.startsWith("allmende-") && !CACHES.has(name);
  const clean = caches.keys().then((names) => Promise.all(names.filter(former).map((name) => caches.delete(name))));
  (event as Extended).waitUntil(clean.then(() => scope.clients.claim()));
});
scope.addEventListener("message", (event) => {
  const { data } = event as MessageEvent<unknown>;
  const work = async (): Promise<void> => {
    const wanted = readWanted(data);
    if (wanted) {
      await keepForm(wanted, Date.now()).catch(() => undefined);
      await sendAll();
    }
    const check = readCheckWanted(data);
    if (check !== undefined) await keepCheck(check).catch(() => undefined);
    if (data === FIELD_PAGE) await keepField().catch(() => undefined);
  };
  (event as unknown as Extended).waitUntil(work());
});
scope.addEventListener("sync", (event) => {
  const { tag } = event as Event & { tag?: string };
  if (tag === DRAFTS) (event as Extended).waitUntil(sendDrafts());
  if (tag === FIELD) (event as Extended).waitUntil(sendTold());
});
scope.addEventListener("fetch", (event) => {
  const { request } = event as Fetched;
  const { origin, pathname } = new URL(request.url);
  if (origin !== scope.location.origin) return;
  if (request.mode === "navigate") (event as Fetched).waitUntil(pathname === "/sign-out" ? Promise.all([forgetField(), forgetPerson()]) : forgetOldField());
  if (request.method !== "GET") return;
  if (request.mode === "navigate") (event as Fetched).respondWith(answerOf(pathname)(request));
  else if (["script", "style", "font", "image"].includes(request.destination)) (event as Fetched).respondWith(answerFile(request));
});
