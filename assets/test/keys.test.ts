import assert from "node:assert/strict";
import { test } from "node:test";
import { moved, press, type Pressed } from "../src/desk/keys.ts";
import { areOff, switchKeys } from "../src/desk/switch.ts";
import { KEY_WORDS } from "../src/words/keys.ts";

const key = (name: string, more: Partial<Pressed> = {}): Pressed => ({ key: name, modified: false, typing: false, onLine: false, repeated: false, ...more });

test("letters move, tick and open", () => {
  const commands = ["j", "k", "o", "x", "a", "b", "/", "?"].map((name) => press("list", false, key(name)).command);
  assert.deepEqual(commands, ["next", "previous", "open", "tick", "tickAll", "act", "search", "help"]);
});

test("g waits for the letter of a tab, and for nothing else", () => {
  const first = press("list", false, key("g"));
  assert.deepEqual(first, { waiting: true });
  assert.equal(press("list", first.waiting, key("o")).command, "tab-open");
  assert.deepEqual(press("list", true, key("j")), { waiting: false });
  assert.deepEqual(press("list", true, key("Shift")), { waiting: true }, "a held Shift is no answer");
});

test("nothing fires in fields or with a modifier", () => {
  for (const more of [{ typing: true }, { modified: true }, { typing: true, onLine: true }]) {
    for (const name of ["j", "x", "/", "?", "g", "ArrowDown", "Enter"]) {
      assert.deepEqual(press("list", false, key(name, more)), { waiting: false }, name);
    }
  }
});

test("arrows and Enter belong to the page unless the focus is on a line", () => {
  assert.equal(press("list", false, key("ArrowDown")).command, undefined);
  assert.equal(press("list", false, key("ArrowDown", { onLine: true })).command, "next");
  assert.equal(press("list", false, key("Enter", { onLine: true })).command, "open");
});

test("a key that is held moves on, and ticks only once", () => {
  assert.equal(press("list", false, key("j", { repeated: true })).command, "next");
  assert.equal(press("list", false, key("ArrowUp", { repeated: true, onLine: true })).command, "previous");
  for (const name of ["x", "a", "o", "?", "g"]) assert.deepEqual(press("list", false, key(name, { repeated: true })), { waiting: false }, name);
  assert.deepEqual(press("list", true, key("g", { repeated: true })), { waiting: true });
  assert.deepEqual(press("case", false, key("n", { repeated: true })), { waiting: false });
});

test("switched off, no character does anything", () => {
  for (const name of ["j", "k", "o", "x", "a", "b", "/", "?", "g"]) {
    assert.deepEqual(press("list", false, key(name, { onLine: true }), true), { waiting: false }, name);
    assert.deepEqual(press("case", false, key(name), true), { waiting: false }, name);
  }
  assert.equal(press("list", false, key("ArrowUp", { onLine: true }), true).command, "previous");
});

test("in a case, n and p lead on and back and nothing is ticked", () => {
  assert.deepEqual(["n", "p", "?", "x", "j", "g"].map((name) => press("case", false, key(name)).command), ["next", "previous", "help", undefined, undefined, undefined]);
});

test("the lines have two ends", () => {
  assert.deepEqual([moved(-1, 1, 3), moved(-1, -1, 3), moved(2, 1, 3), moved(0, -1, 3), moved(0, 1, 0)], [0, 2, 2, 0, -1]);
});

test("the choice is remembered, and where storage is forbidden it holds for this page", () => {
  const kept = new Map<string, string>();
  const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value), removeItem: (name: string) => void kept.delete(name) };
  const browser = (localStorage: PropertyDescriptor): void => void Object.defineProperty(globalThis, "localStorage", { configurable: true, ...localStorage });
  browser({ value: storage });
  assert.equal(areOff(), false);
  switchKeys(true);
  assert.equal(areOff(), true);
  switchKeys(false);
  assert.equal(areOff(), false);
  // Such a browser throws as soon as the name is said.
  browser({ get: () => { throw new Error("no"); } });
  assert.equal(areOff(), false);
  switchKeys(true);
  assert.equal(areOff(), true);
});

test("the keyboard says the same things in all three languages", () => {
  const keys = Object.keys(KEY_WORDS.de).sort();
  assert.deepEqual(Object.keys(KEY_WORDS.en).sort(), keys);
  assert.deepEqual(Object.keys(KEY_WORDS["de-simple"]).sort(), keys);
});
