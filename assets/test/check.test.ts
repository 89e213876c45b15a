import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../src/check/base32.ts";
import { provedByHand } from "../src/check/curve.ts";
import { proved } from "../src/check/prove.ts";
import { readCheckWanted } from "../src/check/kept.ts";
import { messageOf, readToken } from "../src/check/token.ts";
import { judge, readTrusted, type Trusted } from "../src/check/verdict.ts";
import { toBase64Url } from "../src/passkey/base64url.ts";

const bytes = (hex: string): Uint8Array<ArrayBuffer> => Uint8Array.from(hex.match(/../g) ?? [], (pair) => parseInt(pair, 16));

/** RFC 8032, section 7.1: public key, message, signature. */
const VECTORS = [
  ["d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a", "", "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46bd25bf5f0595bbe24655141438e7a100b"],
  ["3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c", "72", "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"],
  ["fc51cd8e6218a1a38da47ed00230f0580816ed13ba3303ac5deb911548908025", "af82", "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"],
] as const;

test("the signatures of RFC 8032 are proved by the browser and by hand", async () => {
  for (const [key, message, signature] of VECTORS) {
    assert.equal(await provedByHand(bytes(key), bytes(message), bytes(signature)), true, key);
    assert.equal(await proved(bytes(key), bytes(message), bytes(signature)), true, key);
  }
});

test("any changed bit of a signature or message is noticed by hand as by the browser", async () => {
  const [key, message, signature] = VECTORS[2].map(bytes) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  for (let bit = 0; bit < 512; bit += 7) {
    const changed = signature.slice();
    changed[bit >> 3]! ^= 1 << (bit & 7);
    assert.equal(await provedByHand(key, message, changed), false, `bit ${bit}`);
    assert.equal(await proved(key, message, changed), false, `bit ${bit}`);
  }
  assert.equal(await provedByHand(key, bytes("af83"), signature), false);
  assert.equal(await provedByHand(bytes(VECTORS[0][0]), message, signature), false);
});

test("a second writing of the same signature is refused", async () => {
  const [key, message, signature] = VECTORS[1].map(bytes) as [Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>, Uint8Array<ArrayBuffer>];
  const order = 2n ** 252n + 27742317777372353535851937790883648493n;
  let s = signature.slice(32).reduceRight((sum, byte) => (sum << 8n) | BigInt(byte), 0n) + order;
  const again = signature.slice();
  for (let at = 32; at < 64; at += 1, s >>= 8n) again[at] = Number(s & 255n);
  assert.equal(await provedByHand(key, message, again), false);
});

test("bytes become text and bytes again, however people type them", () => {
  for (let length = 0; length < 40; length += 1) {
    const some = Uint8Array.from({ length }, (_, index) => (index * 37 + length) & 255);
    const text = encode(some);
    assert.deepEqual(decode(text), some);
    assert.deepEqual(decode(` ${text.toLowerCase().replaceAll("0", "o").replaceAll("1", "l").replace(/(.{5})/g, "$1-")}\n`), some);
  }
  for (const wrong of ["U", "0", "000", "A!", "01"]) assert.equal(decode(wrong), undefined, wrong);
});

const signer = await crypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]) as CryptoKeyPair;
const publicKey = new Uint8Array(await crypto.subtle.exportKey("raw", signer.publicKey));
const KID = encode(new Uint8Array(await crypto.subtle.digest("SHA-256", publicKey)).slice(0, 5));

async function code(payload: string, head: readonly number[] = [1, 2]): Promise<string> {
  const said = new TextEncoder().encode(payload);
  const signature = new Uint8Array(await crypto.subtle.sign("Ed25519", signer.privateKey, messageOf(said)));
  return encode(Uint8Array.from([...head, ...(decode(KID) ?? []), ...said, ...signature]));
}

const LINES = ["Handwerkerparkausweis", "A-7F3K-29QD", "20261201", "20271130", "1795435200", "Müller & Söhne", "Konstanz", "KN-AB 123,KN-CD 4E"];
const PERMIT = LINES.join("\n");

function trusting(void_: Record<string, number | null> = {}): Trusted {
  return readTrusted([{ kid: KID, x: toBase64Url(publicKey) }, { kid: "broken", x: "%" }], void_);
}

test("a permit holds on its days and on no other", async () => {
  const permit = await code(PERMIT);
  const word = async (day: string): Promise<string> => (await judge(permit, trusting(), day)).word;
  assert.equal(await word("2026-11-30"), "early");
  assert.equal(await word("2026-12-01"), "valid");
  assert.equal(await word("2027-11-30"), "valid");
  assert.equal(await word("2027-12-01"), "over");
  const { pass } = await judge(permit, trusting(), "2027-01-01");
  assert.deepEqual(pass?.plates, ["KN-AB 123", "KN-CD 4E"]);
  assert.equal(pass?.holder, "Müller & Söhne");
});

test("the whole address does as well as the code in it", async () => {
  const address = `https://konstanz.example/check#${await code(PERMIT)}`;
  assert.equal((await judge(address, trusting(), "2027-01-01")).word, "valid");
});

test("a permit without an end holds for ever", async () => {
  const endless = await code(PERMIT.replace("20271130", ""));
  assert.equal((await judge(endless, trusting(), "2126-01-01")).word, "valid");
});

test("what was revoked does not hold, and what was printed before a change neither", async () => {
  const permit = await code(PERMIT);
  const word = async (void_: Record<string, number | null>): Promise<string> => (await judge(permit, trusting(void_), "2027-01-01")).word;
  assert.equal(await word({ "A-7F3K-29QD": null }), "revoked");
  assert.equal(await word({ "A-7F3K-29QD": 1795435201 }), "replaced");
  assert.equal(await word({ "A-7F3K-29QD": 1795435200 }), "valid");
  assert.equal(await word({ "A-OTHER": null }), "valid");
});

test("a changed plate, a foreign key, a receipt and a scrap are no permits", async () => {
  const permit = decode(await code(PERMIT)) ?? new Uint8Array();
  const at = permit.length - 64 - 3;
  const forged = permit.slice();
  forged[at]! ^= 1;
  assert.equal((await judge(encode(forged), trusting(), "2027-01-01")).word, "forged");
  const stranger = await judge(encode(permit), readTrusted([], {}), "2027-01-01");
  assert.deepEqual(stranger, { word: "stranger", kid: KID });
  assert.equal((await judge(await code(PERMIT, [1, 1]), trusting(), "2027-01-01")).word, "unreadable");
  assert.equal((await judge(await code(PERMIT, [2, 2]), trusting(), "2027-01-01")).word, "unreadable");
  assert.equal((await judge("guten Tag", trusting(), "2027-01-01")).word, "unreadable");
  assert.equal((await judge(await code("x\ny"), trusting(), "2027-01-01")).word, "unreadable");
  assert.equal(readToken(""), undefined);
});

test("the service worker keeps the page in languages of the house only", () => {
  assert.equal(readCheckWanted({ keepCheck: "de-simple" }), "de-simple");
  for (const wrong of [{ keepCheck: "xx&" }, { keep: "de" }, null, "de", 7]) assert.equal(readCheckWanted(wrong), undefined);
});
