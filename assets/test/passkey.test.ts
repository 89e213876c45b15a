import assert from "node:assert/strict";
import { test } from "node:test";
import { fromBase64Url, toBase64Url } from "../src/passkey/base64url.ts";
import { innerOptions } from "../src/passkey/convert.ts";

test("bytes of every length come back as they were", () => {
  for (let length = 0; length < 70; length += 1) {
    const bytes = Uint8Array.from({ length }, (_, index) => (index * 37 + length) % 256);
    assert.deepEqual(fromBase64Url(toBase64Url(bytes)), bytes);
  }
});

test("the alphabet is that of addresses, without padding", () => {
  assert.equal(toBase64Url(new Uint8Array([251, 255, 254, 255])), "-__-_w");
  assert.deepEqual(fromBase64Url("-__-_w=="), new Uint8Array([251, 255, 254, 255]));
});

test("what is not base64url is refused", () => {
  for (const wrong of ["a", "abc$", "ab cd", "äöü"]) assert.throws(() => fromBase64Url(wrong), TypeError);
});

test("options are found with and without their wrapping", () => {
  assert.deepEqual(innerOptions({ publicKey: { challenge: "x" }, state: "s" }), { challenge: "x" });
  assert.deepEqual(innerOptions({ challenge: "x" }), { challenge: "x" });
});
