/** Checking a permit by its code, on the page's own, with and without a network. */
import assert from "node:assert/strict";
import { webcrypto } from "node:crypto";

import { accessible } from "../stage/axe.mjs";
import { journey } from "../stage/journey.mjs";
import { until } from "../stage/until.mjs";

const DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/** Crockford's base 32, written once more, so that the page is not held against itself. */
function base32(bytes) {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, "0")).join("");
  return (bits.match(/.{1,5}/g) ?? []).map((five) => DIGITS[parseInt(five.padEnd(5, "0"), 2)]).join("");
}

/** A town's key with what it seals. */
async function town() {
  const { publicKey, privateKey } = await webcrypto.subtle.generateKey("Ed25519", true, ["sign", "verify"]);
  const raw = new Uint8Array(await webcrypto.subtle.exportKey("raw", publicKey));
  const kid = new Uint8Array(await webcrypto.subtle.digest("SHA-256", raw)).slice(0, 5);
  const sealed = async (...lines) => {
    const payload = new TextEncoder().encode(lines.join("\n"));
    const message = new Uint8Array([...new TextEncoder().encode("allmende-seal-1\0permit\0"), ...payload]);
    const signature = new Uint8Array(await webcrypto.subtle.sign("Ed25519", privateKey, message));
    return base32([1, 2, ...kid, ...payload, ...signature]);
  };
  return { keys: [{ kid: base32(kid), x: Buffer.from(raw).toString("base64url") }], sealed };
}

/** Gives the page this town's keys, and says that one permit was revoked. */
async function trusting(page, { keys }) {
  await page.route("**/check", async (route) => {
    const answer = await route.fetch();
    const escaped = (value) => JSON.stringify(value).replaceAll('"', "&#34;");
    const body = (await answer.text())
      .replace(/data-keys="[^"]*"/, `data-keys="${escaped(keys)}"`)
      .replace(/data-void="[^"]*"/, `data-void="${escaped({ "A-GONE": null })}"`);
    await route.fulfill({ response: answer, body });
  });
}

const PERMIT = ["Handwerkerparkausweis", "A-1", "20260101", "20991231", "1767225600", "Größl & Söhne GmbH", "Konstanz", "KN-GS 100,KN-GS 101E"];

journey("a permit's code is judged on the page, forged and revoked ones too", async (visit) => {
  const seals = await town();
  const page = await visit();
  await trusting(page, seals);
  const code = await seals.sealed(...PERMIT);
  await page.goto("/check");
  const judged = async (text, word) => {
    await page.getByLabel("Code des Ausweises").fill(text);
    await page.getByRole("button", { name: "Prüfen" }).click();
    await page.locator(`[data-verdict="${word}"]`).waitFor();
  };
  await page.locator("form[data-check][data-ready]").waitFor();
  await judged(code, "valid");
  await page.getByText("KN-GS 100, KN-GS 101E").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.id), "verdict", "the result is read aloud");
  await accessible(page, "a valid permit");
  await judged(code.slice(0, 60) + (code[60] === "7" ? "8" : "7") + code.slice(61), "forged");
  await accessible(page, "a forged permit");
  await judged(await seals.sealed(...PERMIT.with(1, "A-GONE")), "revoked");
  await judged(await seals.sealed(...PERMIT.with(3, "20260630")), "over");
  await judged(await (await town()).sealed(...PERMIT), "stranger");
  await judged("guten Tag", "unreadable");
});

journey("a telephone's camera opens the page with the code, which does not stay in the address", async (visit) => {
  const seals = await town();
  const page = await visit();
  await trusting(page, seals);
  await page.goto(`/check#${await seals.sealed(...PERMIT)}`);
  await page.locator('[data-verdict="valid"]').waitFor();
  assert.equal(new URL(page.url()).hash, "");
});

journey("once opened, the page checks without a network", async (visit) => {
  const page = await visit({ serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  await page.goto("/check");
  await until(() => page.evaluate(async () => (await (await caches.open("allmende-check-1")).match("/check")) !== undefined));
  await page.context().setOffline(true);
  await page.goto("/check");
  await page.locator("form[data-check][data-ready]").waitFor();
  await page.getByLabel("Code des Ausweises").fill(await (await town()).sealed(...PERMIT));
  await page.getByRole("button", { name: "Prüfen" }).click();
  // This city never had that key, and the page knows it without asking.
  await page.locator('[data-verdict="stranger"]').waitFor();
  await page.context().setOffline(false);
});

journey("without scripts the city checks the code", async (visit) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto("/check");
  await page.getByLabel("Code des Ausweises").fill(await (await town()).sealed(...PERMIT));
  await page.getByRole("button", { name: "Prüfen" }).click();
  await page.locator('[data-verdict="stranger"]').waitFor();
});
