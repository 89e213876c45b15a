import assert from "node:assert/strict";
import { test } from "node:test";
import { freshKey, sorted, type Waiting } from "../src/upload/waiting.ts";

const NOW = Date.UTC(2026, 10, 23, 12);
const place = { page: "/services/x/apply/papers", input: "f-paper", draft: "", tab: "0.5" };
const waits = (more: Partial<Waiting>): Waiting => ({ ...place, key: freshKey(NOW), file: new File([], "a.pdf"), at: NOW, ...more });

test("files that were chosen in one go go on in that order", () => {
  const chosen = Array.from({ length: 20 }, () => waits({}));
  const { on } = sorted([...chosen].sort(() => Math.random() - 0.5), place, NOW);
  assert.deepEqual(on.map(({ key }) => key), chosen.map(({ key }) => key));
  assert.ok(chosen.every(({ key }, nr) => nr === 0 || key > (chosen[nr - 1]?.key ?? "")), "the browser's database keeps it as well");
});

test("what was chosen for one draft goes into no other", () => {
  const theirs = waits({ draft: "aa" });
  assert.deepEqual(sorted([theirs], { ...place, draft: "aa" }, NOW), { on: [theirs], over: [] });
  assert.deepEqual(sorted([theirs], { ...place, draft: "bb" }, NOW), { on: [], over: [theirs] });
  assert.deepEqual(sorted([theirs], place, NOW), { on: [], over: [theirs] });
});

test("before there is a draft, only the same tab goes on, and not for long", () => {
  const first = waits({});
  assert.deepEqual(sorted([first], { ...place, draft: "aa" }, NOW).on, [first], "it was begun meanwhile");
  assert.deepEqual(sorted([first], { ...place, tab: "0.7" }, NOW), { on: [], over: [] });
  assert.deepEqual(sorted([first], place, NOW + 3_600_000), { on: [], over: [first] });
});

test("what waits for another input, or for days, is left alone or gone", () => {
  const other = waits({ input: "f-other", draft: "aa" });
  assert.deepEqual(sorted([other], place, NOW), { on: [], over: [] });
  assert.deepEqual(sorted([other], place, NOW + 2 * 86_400_000).over, [other]);
});
