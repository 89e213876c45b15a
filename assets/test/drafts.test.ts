import assert from "node:assert/strict";
import { test } from "node:test";
import { afterAttempt, begin, missing, shownTo, waiting, written, type Draft, type Outcome } from "../src/drafts/draft.ts";
import { formOf, readAnswer } from "../src/drafts/post.ts";
import { sendWaiting, type DraftStore } from "../src/drafts/queue.ts";

function ready(key: string, createdAt: string, text = key): Draft {
  return written(begin(key, createdAt), { text }, [], "ready");
}

function memory(drafts: Draft[]): DraftStore & { readonly map: Map<string, Draft> } {
  const map = new Map(drafts.map((draft) => [draft.key, draft]));
  return {
    map,
    all: async () => [...map.values()],
    find: async (key) => map.get(key),
    put: async (draft) => void map.set(draft.key, draft),
    remove: async (key) => void map.delete(key),
  };
}

const sent: Outcome = { kind: "sent", code: "K7F2", secretUrl: "/r/secret" };
const now = (): string => "2026-05-01T12:00:00Z";
const unlocked = async (work: () => Promise<void>): Promise<boolean> => (await work(), true);

test("drafts are sent in the order they were begun", async () => {
  const store = memory([ready("c", "2026-03"), ready("a", "2026-01"), ready("b", "2026-02")]);
  const order: string[] = [];
  const round = await sendWaiting({ store, now, alone: unlocked, attempt: async ({ key }) => (order.push(key), sent) });
  assert.deepEqual(order, ["a", "b", "c"]);
  assert.deepEqual(round, { sent: 3, refused: 0, left: 0, ran: true });
});

test("a sent draft is not sent in the next round", async () => {
  const store = memory([ready("a", "2026-01")]);
  let attempts = 0;
  const sending = { store, now, alone: unlocked, attempt: async (): Promise<Outcome> => ((attempts += 1), sent) };
  await sendWaiting(sending);
  await sendWaiting(sending);
  assert.equal(attempts, 1);
  assert.deepEqual(store.map.get("a")?.receipt, { code: "K7F2", secretUrl: "/r/secret", at: now() });
});

test("two tabs at once send each draft once", async () => {
  const store = memory([ready("a", "2026-01"), ready("b", "2026-02")]);
  let held = false;
  const alone = async (work: () => Promise<void>): Promise<boolean> => {
    if (held) return false;
    held = true;
    try {
      await work();
    } finally {
      held = false;
    }
    return true;
  };
  const keys: string[] = [];
  const attempt = async ({ key }: Draft): Promise<Outcome> => {
    await new Promise((done) => setImmediate(done));
    keys.push(key);
    return sent;
  };
  const [one, two] = await Promise.all([sendWaiting({ store, now, alone, attempt }), sendWaiting({ store, now, alone, attempt })]);
  assert.deepEqual(keys, ["a", "b"]);
  assert.deepEqual([one.ran, two.ran], [true, false]);
});

test("without a network nothing overtakes the first draft", async () => {
  const store = memory([ready("a", "2026-01"), ready("b", "2026-02")]);
  const tried: string[] = [];
  const round = await sendWaiting({ store, now, alone: unlocked, attempt: async ({ key }) => (tried.push(key), { kind: "later" }) });
  assert.deepEqual(tried, ["a"]);
  assert.deepEqual([round.left, store.map.get("a")?.state], [2, "ready"]);
});

test("a refused draft is kept with its errors and the next one goes out", async () => {
  const store = memory([ready("a", "2026-01"), ready("b", "2026-02")]);
  const errors = [{ field: "text", message: "Please describe it." }];
  await sendWaiting({ store, now, alone: unlocked, attempt: async ({ key }) => (key === "a" ? { kind: "refused", errors } : sent) });
  assert.deepEqual([store.map.get("a")?.state, store.map.get("a")?.errors, store.map.get("b")?.state], ["refused", errors, "sent"]);
  assert.equal(store.map.get("a")?.fields["text"], "a");
});

test("a draft taken back while others are sent stays at home", async () => {
  const store = memory([ready("a", "2026-01"), ready("b", "2026-02")]);
  const tried: string[] = [];
  await sendWaiting({
    store,
    now,
    alone: unlocked,
    attempt: async ({ key }) => {
      tried.push(key);
      await store.put({ ...ready("b", "2026-02"), state: "draft" });
      return sent;
    },
  });
  assert.deepEqual(tried, ["a"]);
});

test("the link of a report sent while its draft was deleted is not lost", async () => {
  const store = memory([ready("a", "2026-01")]);
  await sendWaiting({ store, now, alone: unlocked, attempt: async () => (await store.remove("a"), sent) });
  assert.equal(store.map.get("a")?.receipt?.secretUrl, "/r/secret");
});

test("a refusal does not bring back a draft that was deleted meanwhile", async () => {
  const store = memory([ready("a", "2026-01")]);
  await sendWaiting({ store, now, alone: unlocked, attempt: async () => (await store.remove("a"), { kind: "refused", errors: [] }) });
  assert.equal(store.map.size, 0);
});

test("a correction keeps the key, so that the server can tell it is the same report", () => {
  const refused = afterAttempt(ready("a", "2026-01"), { kind: "refused", errors: [{ field: "text", message: "?" }] }, now());
  const corrected = written(refused, { text: "better" }, [], "ready");
  assert.deepEqual([corrected.key, corrected.errors, waiting([corrected]).length], ["a", [], 1]);
});

test("a sent draft gives up its pictures and cannot be written again", () => {
  const draft = { ...ready("a", "2026-01"), pictures: [{ name: "a.jpg", type: "image/jpeg", blob: new Blob(["x"]) }] };
  const done = afterAttempt(draft, sent, now());
  assert.deepEqual([done.pictures, written(done, { text: "new" }, [], "ready").state], [[], "sent"]);
});

test("answers of the server mean sent, refused or later", async () => {
  const answer = (status: number, body: unknown): Response => new Response(typeof body === "string" ? body : JSON.stringify(body), { status });
  const created = await readAnswer(answer(201, { code: "K7F2", secret_url: "/r/secret" }));
  assert.deepEqual(created, sent);
  const refused = await readAnswer(answer(422, { errors: [{ field: "text", message: "short" }] }));
  assert.deepEqual(refused, { kind: "refused", errors: [{ field: "text", message: "short" }] });
  for (const status of [403, 408, 429, 500, 502, 503]) assert.equal((await readAnswer(answer(status, {}))).kind, "later", String(status));
});

test("the welcome page of a captive portal is not taken for a receipt", async () => {
  assert.equal((await readAnswer(new Response("<html>Welcome on board</html>", { status: 200 }))).kind, "later");
});

test("the key comes before everything else in the body, and who wrote it before the words", () => {
  const draft = { ...ready("a", "2026-01"), pictures: [{ name: "a.jpg", type: "image/jpeg", blob: new Blob(["x"]) }] };
  assert.deepEqual([...formOf(draft).keys()], ["idempotency_key", "created_at", "text", "pictures"]);
  assert.deepEqual([...formOf({ ...draft, person: "p1" }).keys()], ["idempotency_key", "created_at", "person", "text", "pictures"]);
});

test("a draft kept while others travel goes out in the same round", async () => {
  const store = memory([ready("a", "2026-01")]);
  const tried: string[] = [];
  const attempt = async ({ key }: Draft): Promise<Outcome> => {
    tried.push(key);
    if (key === "a") await store.put(ready("b", "2026-02"));
    return sent;
  };
  await sendWaiting({ store, now, alone: unlocked, attempt });
  assert.deepEqual(tried, ["a", "b"]);
});

test("a refused draft is tried once in a round, however long it lasts", async () => {
  const store = memory([ready("a", "2026-01")]);
  let tries = 0;
  const attempt = async (draft: Draft): Promise<Outcome> => {
    tries += 1;
    // Its author presses "send" again at once.
    void Promise.resolve().then(() => store.put(draft));
    return { kind: "refused", errors: [] };
  };
  await sendWaiting({ store, now, alone: unlocked, attempt });
  assert.equal(tries, 1);
});

test("the next person on the device sees the drafts of strangers and their own, and no others", () => {
  const drafts = [begin("stranger", "2026-01"), begin("anna", "2026-02", "anna"), begin("ben", "2026-03", "ben")];
  const keys = (reader: string): string[] => shownTo(drafts, reader).map(({ key }) => key);
  assert.deepEqual([keys("anna"), keys("")], [["stranger", "anna"], ["stranger"]]);
});

test("what is missing is said before a report waits for the network", () => {
  const says = { missingAddress: "Where?", missingCategory: "What?", missingAnswer: "Answer?", missingText: "Describe!" };
  const fields = (given: Record<string, string>): string[] => missing(given, ["q-size"], says).map(({ field, message }) => `${field} ${message}`);
  assert.deepEqual(fields({}), ["address Where?", "category What?", "q-size Answer?", "text Describe!"]);
  assert.deepEqual(fields({ lon: "9.1", category: "light", "q-size": "s", text: "dark" }), ["address Where?"], "half a point is no place");
  for (const place of [{ address: "Am Hafen" }, { object: "L 12" }, { lon: "9.1", lat: "47.6" }]) {
    assert.deepEqual(fields({ ...place, category: "light", "q-size": "s", text: "dark" }), []);
  }
});
