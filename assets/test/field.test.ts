import assert from "node:assert/strict";
import { test } from "node:test";
import { afterAttempt, needsWords, outdated, waiting, type FieldAct, type Outcome } from "../src/field/act.ts";
import { dateOf } from "../src/field/date.ts";
import { dayOf, workerOf } from "../src/field/kept.ts";
import { formOf, readAnswer } from "../src/field/post.ts";
import { sendActs, type ActStore } from "../src/field/queue.ts";

function told(key: string, at: string, more: Partial<FieldAct> = {}): FieldAct {
  return { key, code: "K7F2BCD", worker: "w", at, act: "done", text: "Gefüllt", state: "ready", message: "", ...more };
}

function memory(acts: FieldAct[]): ActStore & { readonly map: Map<string, FieldAct> } {
  const map = new Map(acts.map((act) => [act.key, act]));
  return {
    map,
    all: async () => [...map.values()],
    find: async (key) => map.get(key),
    put: async (act) => void map.set(act.key, act),
    remove: async (key) => void map.delete(key),
  };
}

const arrived: Outcome = { kind: "arrived", late: false, message: "Angekommen" };
const alone = async (work: () => Promise<void>): Promise<boolean> => (await work(), true);

test("what was told is sent once, in the order it was told", async () => {
  const store = memory([told("b", "2026-02"), told("a", "2026-01")]);
  const order: string[] = [];
  const attempt = async ({ key }: FieldAct): Promise<Outcome> => (order.push(key), arrived);
  assert.deepEqual(await sendActs({ store, alone, attempt }), { arrived: 2, left: 0, why: undefined, ran: true });
  await sendActs({ store, alone, attempt });
  assert.deepEqual(order, ["a", "b"]);
});

test("without a network everything stays and the first attempt is the last", async () => {
  const store = memory([told("a", "2026-01"), told("b", "2026-02")]);
  let tries = 0;
  const round = await sendActs({ store, alone, attempt: async () => ((tries += 1), { kind: "later", why: "network" }) });
  assert.deepEqual([tries, round.left, round.why], [1, 2, "network"]);
});

test("what somebody else told on this telephone does not hold up one's own", async () => {
  const store = memory([told("a", "2026-01", { worker: "x" }), told("b", "2026-02")]);
  const attempt = async ({ worker }: FieldAct): Promise<Outcome> => (worker === "w" ? arrived : { kind: "later", why: "otherPerson" });
  await sendActs({ store, alone, attempt });
  assert.deepEqual([...store.map.values()].map(({ state }) => state), ["ready", "sent"]);
});

test("what is refused keeps its words and its picture; what has arrived gives up the picture", () => {
  const photo = { name: "a.jpg", blob: new Blob(["x"]) };
  const refused = afterAttempt(told("a", "2026-01", { photo }), { kind: "refused", message: "Nein" });
  assert.deepEqual([refused.text, refused.photo, refused.message], ["Gefüllt", photo, "Nein"]);
  const late = afterAttempt(told("a", "2026-01", { photo }), { kind: "arrived", late: true, message: "Zu spät" });
  assert.deepEqual([late.state, late.photo], ["late", undefined]);
  assert.deepEqual(waiting([refused, late]), []);
});

test("only what has arrived is forgotten after its day, as the telephone's calendar has it", () => {
  const now = new Date(2026, 10, 24, 0, 30);
  const before = (minutes: number): string => new Date(now.getTime() - minutes * 60_000).toISOString();
  const acts = [told("yesterday", before(31), { state: "sent" }), told("today", before(29), { state: "late" }), told("waits", before(3000)), told("refused", before(3000), { state: "refused" })];
  assert.deepEqual(outdated(acts, now).map(({ key }) => key), ["yesterday"]);
});

test("an answer means arrived, not so, or not now", async () => {
  const of = (status: number, body?: unknown): Promise<Outcome> => readAnswer(new Response(body === undefined ? "<html>" : JSON.stringify(body), { status }));
  assert.deepEqual(await of(201, { code: "K", state: "late", message: "m" }), { kind: "arrived", late: true, message: "m" });
  assert.deepEqual(await of(200), { kind: "later", why: "network" }, "a captive portal keeps nothing");
  assert.deepEqual(await of(422, { errors: [{ field: "text", message: "Warum?" }] }), { kind: "refused", message: "Warum?" });
  assert.deepEqual(await of(403), { kind: "later", why: "signIn" });
  assert.deepEqual(await of(409), { kind: "later", why: "otherPerson" });
  assert.deepEqual(await of(503), { kind: "later", why: "network" });
});

test("the key travels with the words, the picture comes last", () => {
  const names = [...formOf(told("a", "2026-01", { photo: { name: "a.jpg", blob: new Blob(["x"]) } })).keys()];
  assert.deepEqual(names, ["key", "act", "at", "worker", "text", "picture"]);
  assert.ok(needsWords("cannot") && !needsWords("done"));
});

test("only a list of a day that says so may be kept", () => {
  assert.equal(dayOf('<div data-field="x" data-day="2026-11-23" data-keep data-sw="/sw.js">'), "2026-11-23");
  assert.equal(dayOf('<div data-field="x" data-day="2026-11-24" data-sw="/sw.js">'), undefined);
  assert.equal(workerOf('<div data-field="x" data-day="2026-11-24">'), "x");
  assert.equal(dateOf(new Date(2026, 0, 5, 23, 59)), "2026-01-05");
});
