import assert from "node:assert/strict";
import { test } from "node:test";
import { afterAttempt, begin, waiting, written, type Draft, type Outcome } from "../src/drafts/draft.ts";
import { formOf, readAnswer, tokenIn } from "../src/drafts/post.ts";
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

test("token and key come before everything else in the body", () => {
  const draft = { ...ready("a", "2026-01"), pictures: [{ name: "a.jpg", type: "image/jpeg", blob: new Blob(["x"]) }] };
  const names = [...formOf(draft, "token").keys()];
  assert.deepEqual(names, ["csrf", "idempotency_key", "created_at", "text", "pictures"]);
});

test("the token is found whatever the order of attributes", () => {
  assert.equal(tokenIn('<meta charset="utf-8"><meta name="csrf" content="abc">'), "abc");
  assert.equal(tokenIn('<meta content="abc" name="csrf">'), "abc");
  assert.equal(tokenIn('<p>signed out</p><input type="hidden" name="csrf" value="def">'), "def");
  assert.equal(tokenIn("<p>no form</p>"), "");
});
