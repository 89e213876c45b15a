import assert from "node:assert/strict";
import { afterEach, test } from "node:test";
import { openStore } from "../src/page/database.ts";

const before = globalThis.indexedDB;
afterEach(() => Object.assign(globalThis, { indexedDB: before }));

/** A browser's database with one thing in it, whose connections can be closed from outside. */
function browser(): { opened: number; close(): void } {
  const state = { opened: 0, closed: false };
  const soon = (request: Record<string, unknown>, name: string): void => void setImmediate(() => (request[name] as (() => void) | undefined)?.());
  const transaction = (): unknown => {
    if (state.closed) throw new DOMException("closing", "InvalidStateError");
    const made: Record<string, unknown> = { objectStore: () => ({ getAll: () => ({ result: ["kept"] }) }) };
    soon(made, "oncomplete");
    return made;
  };
  const open = (): unknown => {
    state.opened += 1;
    state.closed = false;
    const request: Record<string, unknown> = { result: { transaction } };
    soon(request, "onsuccess");
    return request;
  };
  Object.assign(globalThis, { indexedDB: { open } });
  return {
    get opened() {
      return state.opened;
    },
    close: () => void (state.closed = true),
  };
}

test("a connection that the browser has closed is opened again", async () => {
  const used = browser();
  const store = await openStore<string>("house", "things");
  assert.deepEqual(await store.all(), ["kept"]);
  used.close();
  assert.deepEqual(await store.all(), ["kept"]);
  assert.equal(used.opened, 2);
});
