import assert from "node:assert/strict";
import { test } from "node:test";
import { due } from "../src/kiosk/idle.ts";

test("a ballot nobody touches begins anew, and says so before", () => {
  const at = (seconds: number) => due(seconds, 60, true);
  assert.deepEqual([0, 39, 40, 59, 60].map(at), ["nothing", "nothing", "warn", "warn", "anew"]);
});

test("thanks that nobody reads any more go without a warning", () => {
  assert.deepEqual([0, 14, 15].map((seconds) => due(seconds, 15, false)), ["nothing", "nothing", "anew"]);
});
