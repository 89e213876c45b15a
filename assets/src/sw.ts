/**
 * The service worker: keeps the offline form with everything it needs, answers
 * with it when there is no network, and sends waiting drafts in the background.
 * Beside it only a field worker's list of the day is kept, which holds nothing
 * about reporters, until the day is over or they sign out; no other page, since
 * pages may hold personal data.
 */
import { alone } from "./drafts/alone.ts";
import { openDrafts } from "./drafts/database.ts";
import { openNews, SYNC_TAG } from "./drafts/news.ts";
import { attemptAt } from "./drafts/post.ts";
import { sendWaiting } from "./drafts/queue.ts";
import { referencesOf } from "./drafts/references.ts";
import { attempt } from "./field/post.ts";
import { FIELD, openActs, sendActs } from "./field/queue.ts";
import { dayOf, FIELD_CACHE, FIELD_PAGE, forgetField, forgetOldField, keptField, renewField } from "./field/kept.ts";

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

const CACHE = "allmende-offline-1";
/** Where the offline form is; the page that registers the worker may name another. */
const DEFAULT_PAGE = "/reports/offline";
/** Remembers the page across restarts of the worker. */
const PAGE_NOTE = "/__allmende-offline-page";
/** How long a page may take before the kept one is shown instead. */
const PATIENCE_MS = 6000;

async function offlinePage(): Promise<string> {
  const note = await caches.match(PAGE_NOTE);
  return note ? note.text() : DEFAULT_PAGE;
}

/** Fetches the form as it is now and all it refers to, as deep as it goes. */
async function keepPage(page: string): Promise<void> {
  const cache = await caches.open(CACHE);
  const answer = await fetch(page, { credentials: "same-origin", headers: { accept: "text/html" } });
  if (!answer.ok || answer.redirected) return;
  const met = await keepReferences(cache, page, answer.clone());
  await cache.put(page, answer);
  await cache.put(PAGE_NOTE, new Response(page));
  await forgetOthers(cache, new Set([...met, absolute(page), absolute(PAGE_NOTE)]));
}

/** Keeps all a page refers to, as deep as it goes; answers what that is. */
async function keepReferences(cache: Cache, page: string, answer: Response): Promise<Set<string>> {
  let level = referencesOf(await answer.text(), "text/html", absolute(page));
  const met = new Set<string>();
  while (level.length > 0) {
    level.forEach((address) => met.add(address));
    const below = await Promise.all(level.map((address) => keepFile(cache, address)));
    level = [...new Set(below.flat())].filter((address) => !met.has(address));
  }
  return met;
}

/** Keeps the list of the day and its small pictures; a list that is no longer shown is forgotten. */
async function keepField(): Promise<void> {
  const answer = await fetch(FIELD_PAGE, { credentials: "same-origin", headers: { accept: "text/html" } });
  const html = answer.ok && !answer.redirected ? await answer.clone().text() : "";
  if (dayOf(html) === undefined) return forgetField();
  const cache = await caches.open(FIELD_CACHE);
  const met = await keepReferences(cache, FIELD_PAGE, answer.clone());
  await cache.put(FIELD_PAGE, answer);
  await forgetOthers(cache, new Set([...met, absolute(FIELD_PAGE)]));
}

/**
 * Keeps one file and answers what it refers to. A file that is missing is left
 * out; a lost connection ends the whole round, so that nothing kept is forgotten.
 */
async function keepFile(cache: Cache, address: string): Promise<string[]> {
  const answer = await fetch(address);
  if (!answer.ok) return [];
  const type = answer.headers.get("content-type") ?? "";
  const text = /css|javascript/.test(type) ? await answer.clone().text() : "";
  await cache.put(address, answer);
  return referencesOf(text, type, address);
}

/** Files of former versions would pile up. */
async function forgetOthers(cache: Cache, needed: ReadonlySet<string>): Promise<void> {
  for (const request of await cache.keys()) if (!needed.has(request.url)) await cache.delete(request);
}

function absolute(path: string): string {
  return new URL(path, scope.location.origin).href;
}

async function sendDrafts(): Promise<void> {
  const news = openNews();
  const action = await offlinePage();
  const round = await sendWaiting({
    store: await openDrafts(),
    attempt: (draft) => attemptAt(action, draft),
    alone,
    now: () => new Date().toISOString(),
    changed: () => news.tell(),
  });
  // A rejected synchronisation is tried again by the browser.
  if (round.left > 0 && round.ran) throw new Error(`${round.left} drafts still wait`);
}

/** What was told outside, in the background. */
async function sendTold(): Promise<void> {
  const { left, ran } = await sendActs({ store: await openActs(), attempt, alone: (work) => alone(work, FIELD) });
  openNews(FIELD).tell();
  if (left > 0 && ran) throw new Error(`${left} acts still wait`);
}

/** The list of the day: from the network, which renews or ends the kept one; else the kept one. */
async function answerField(request: Request): Promise<Response> {
  try {
    const answer = await inTime(fetch(request), PATIENCE_MS);
    if (answer.redirected || answer.status === 403) await forgetField();
    else if (answer.ok) await renewField(answer.clone());
    return answer;
  } catch (problem) {
    const kept = await keptField(new URL(request.url).searchParams.get("day"));
    if (kept) return kept;
    return answerPage(request);
  }
}

/** The network first; the kept form when there is none. */
async function answerPage(request: Request): Promise<Response> {
  const page = await offlinePage();
  const isForm = new URL(request.url).pathname === page;
  try {
    const answer = await inTime(fetch(request), isForm ? PATIENCE_MS : undefined);
    if (isForm && answer.ok && !answer.redirected) {
      const copy = answer.clone();
      void caches.open(CACHE).then((cache) => cache.put(page, copy));
    }
    return answer;
  } catch (problem) {
    const kept = await caches.match(page);
    if (!kept) throw problem;
    return isForm ? kept : Response.redirect(page, 302);
  }
}

function inTime(answer: Promise<Response>, milliseconds: number | undefined): Promise<Response> {
  if (milliseconds === undefined) return answer;
  const late = new Promise<never>((_, fail) => setTimeout(() => fail(new Error("slow network")), milliseconds));
  return Promise.race([answer, late]);
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

scope.addEventListener("install", (event) => {
  // A failed first fetch must not prevent the worker; the page asks again.
  (event as Extended).waitUntil(keepPage(DEFAULT_PAGE).catch(() => undefined).then(() => scope.skipWaiting()));
});
scope.addEventListener("activate", (event) => {
  const clean = caches.keys().then((names) => Promise.all(names.filter((name) => name !== CACHE && name !== FIELD_CACHE && name.startsWith("allmende-")).map((name) => caches.delete(name))));
  (event as Extended).waitUntil(clean.then(() => scope.clients.claim()));
});
scope.addEventListener("message", (event) => {
  const { keep, keepField: field } = ((event as MessageEvent).data ?? {}) as { keep?: unknown; keepField?: unknown };
  if (field === FIELD_PAGE) (event as unknown as Extended).waitUntil?.(keepField().catch(() => undefined));
  if (typeof keep === "string" && keep.startsWith("/")) (event as unknown as Extended).waitUntil?.(keepPage(keep).catch(() => undefined));
});
scope.addEventListener("sync", (event) => {
  const { tag } = event as Event & { tag?: string };
  if (tag === SYNC_TAG) (event as Extended).waitUntil(sendDrafts());
  if (tag === FIELD) (event as Extended).waitUntil(sendTold());
});
scope.addEventListener("fetch", (event) => {
  const { request } = event as Fetched;
  const { origin, pathname } = new URL(request.url);
  if (origin !== scope.location.origin) return;
  if (request.mode === "navigate") (event as Fetched).waitUntil(pathname === "/sign-out" ? forgetField() : forgetOldField());
  if (request.method !== "GET") return;
  if (request.mode === "navigate") (event as Fetched).respondWith(pathname === FIELD_PAGE ? answerField(request) : answerPage(request));
  else if (["script", "style", "font", "image"].includes(request.destination)) (event as Fetched).respondWith(answerFile(request));
});
