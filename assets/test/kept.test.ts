import assert from "node:assert/strict";
import { afterEach, beforeEach, test } from "node:test";
import { dateOf } from "../src/field/date.ts";
import { FIELD_CACHE, FIELD_PAGE, keepField, keptField, forgetField, renewField } from "../src/field/kept.ts";

const ORIGIN = "https://konstanz.example";
const address = (asked: RequestInfo | URL): string => new URL(asked instanceof Request ? asked.url : String(asked), ORIGIN).href;

/** As the browser has it: who holds a cache goes on writing into it after it was deleted, and nobody sees it. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();
  has = async (name: string): Promise<boolean> => this.all.has(name);
  delete = async (name: string): Promise<boolean> => this.all.delete(name);
  open = async (name: string): Promise<unknown> => {
    const kept = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, kept);
    return {
      match: async (asked: RequestInfo) => kept.get(address(asked))?.clone(),
      put: async (asked: RequestInfo, answer: Response) => void kept.set(address(asked), answer),
      keys: async () => [...kept.keys()].map((url) => ({ url })),
      delete: async ({ url }: { url: string }) => kept.delete(url),
    };
  };
}

const today = dateOf(new Date());
const list = (worker: string, day = today, keep = " data-keep"): string => `<div data-field="${worker}" data-day="${day}"${keep}><img src="/files/x/small.jpg"></div>`;
const page = (html: string): Response => new Response(html, { headers: { "content-type": "text/html" } });
const kept = async (asked: string | null = null): Promise<string | undefined> => (await keptField(asked))?.text();

let caches: Caches;
let answer: () => Promise<Response>;
const before = { caches: globalThis.caches, fetch: globalThis.fetch, self: globalThis.self };

beforeEach(async () => {
  caches = new Caches();
  answer = async () => page(list("anna"));
  const fetch = async (asked: RequestInfo | URL): Promise<Response> => (address(asked) === ORIGIN + FIELD_PAGE ? answer() : new Response("picture"));
  Object.assign(globalThis, { caches, fetch, self: { location: { origin: ORIGIN } } });
  await keepField();
});
afterEach(() => Object.assign(globalThis, before));

test("the list of today is kept with its pictures and shown for today alone", async () => {
  assert.deepEqual([...(caches.all.get(FIELD_CACHE)?.keys() ?? [])], [`${ORIGIN}/files/x/small.jpg`, ORIGIN + FIELD_PAGE]);
  assert.equal(await kept(), list("anna"));
  assert.equal(await kept(today), list("anna"));
  assert.equal(await kept("2020-01-01"), undefined);
});

test("a newer list replaces it, another day's leaves it, a problem of the server too", async () => {
  await renewField(page(list("anna", "2099-01-01", "")));
  await renewField(new Response("", { status: 503 }));
  assert.equal(await kept(), list("anna"));
  await renewField(page(`${list("anna")}more`));
  assert.equal(await kept(), `${list("anna")}more`);
});

test("another worker's list ends it, and so does a clerk's, who has none of their own", async () => {
  await renewField(page(list("ben")));
  assert.equal(await kept(), undefined);
  await keepField();
  await renewField(page("<div>the clerk's</div>"));
  assert.equal(await kept(), undefined);
});

test("whoever is sent away, to the sign-in or altogether, leaves nothing", async () => {
  const sentOn = Object.defineProperty(new Response(null), "type", { value: "opaqueredirect" });
  for (const away of [sentOn, new Response("", { status: 403 }), new Response("", { status: 401 })]) {
    await keepField();
    await renewField(away);
    assert.equal(await kept(), undefined);
  }
});

test("a list of yesterday is forgotten", async () => {
  answer = async () => page(list("anna", "2020-01-01"));
  await keepField();
  assert.equal(await kept("2020-01-01"), undefined);
  assert.equal(caches.all.size, 0);
});

test("a list that arrives while somebody signs out is not kept", async () => {
  answer = async () => {
    await forgetField();
    return page(list("anna"));
  };
  await keepField();
  assert.equal(await kept(), undefined);
});

test("a list that is no longer shown is forgotten", async () => {
  answer = async () => page("<h1>Sign in</h1>");
  await keepField();
  assert.equal(await kept(), undefined);
});
