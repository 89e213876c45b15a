/**
 * From a visitor nobody knows to a permit on a telephone, and to its end: with a pointer, without
 * JavaScript, by keyboard alone.
 */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { keyboard, pointer } from "../stage/hands.mjs";
import { freshWord, journey } from "../stage/journey.mjs";
import { newestMail } from "../stage/outbox.mjs";
import { paper } from "../stage/paper.mjs";
import { answer, arrive, ask, begin, changePlate, check, confirm, fillIn, FIRST, openCase, pay, propose, proveReceipt, revoke, SECOND, send, showPermit } from "../stage/permit.mjs";
import { picture } from "../stage/picture.mjs";
import { take } from "../stage/pictures.mjs";
import { readCode } from "../stage/qr.mjs";
import { until } from "../stage/until.mjs";

const MISSING = "Bitte schicken Sie uns die Nummer Ihrer Handwerkskarte.";
const GIVEN = "Die Nummer ist 4711.";
const WHY = "Der Ausweis lag zweimal vor dem eigenen Betrieb.";
const CHANGED = "KN-EW 300";

const nothing = async () => {};

journey("a business gets its permit, changes a plate and loses it again, and axe finds nothing on the way", async (visit) => {
  const look = async (page, name) => {
    await accessible(page, name ?? page.url());
    if (name) await take(page, name);
  };
  // The pages in between go on by themselves; here they wait, so that they can be looked at.
  const calm = async (page) => {
    await page.route("**/services/pay/**", async (route) => {
      const response = await route.fetch({ maxRedirects: 0 });
      const { refresh, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    return page;
  };
  const waits = async (page, name, next) => {
    const title = page.getByRole("heading", { level: 1, name });
    await page.waitForLoadState();
    let seen = false;
    // The town may know already; then this page leads on at once.
    await until(async () => {
      if (!(await title.isVisible())) return !page.url().includes("/services/pay/") || (await page.getByText("Das ist bezahlt.").isVisible());
      if (!seen) await look(page);
      seen = true;
      await page.getByRole("link", { name: next }).click();
      return false;
    }, `what comes after “${name}”`);
  };
  const way = await town(visit, { hand: pointer, look, waits });
  await calm(way.business.page);
  await granted(way);
  const warden = await visit({ serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  const desk = { page: warden, hand: pointer, look };
  const first = await code(way);
  const token = (address) => new URL(address).hash.slice(1);

  // A telephone in a street without a network reads the code.
  await keep(warden, "data-keys");
  await warden.context().setOffline(true);
  await warden.goto("about:blank");
  await warden.goto(first);
  await warden.locator('[data-verdict="valid"]').waitFor();
  await warden.getByText("KN-EW 100, KN-EW 200").waitFor();
  await warden.context().setOffline(false);

  await changePlate(way.business, CHANGED);
  const second = await code(way);
  await keep(warden, way.number);
  await check(desk, token(first), "replaced");
  await check(desk, token(second), "valid");
  await warden.getByText(`${CHANGED}, KN-EW 200`).waitFor();

  await ended(way);
  await keep(warden, `${way.number}&#34;:null`);
  await warden.context().setOffline(true);
  await warden.goto("/check");
  await warden.locator("form[data-check][data-ready]").waitFor();
  await check({ ...desk, look: nothing }, token(second), "revoked");
  await warden.context().setOffline(false);
});

journey("the same without JavaScript, on a telephone", async (visit) => {
  const options = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };
  await withoutNetwork(visit, await town(visit, { hand: pointer, options }));
});

journey("the same by keyboard alone", async (visit) => {
  await withoutNetwork(visit, await town(visit, { hand: keyboard }));
});

/** The whole way, where the city's own page checks the codes. */
async function withoutNetwork(visit, way) {
  await granted(way);
  const desk = { ...way.business, page: await visit(way.options) };
  const judged = async (address, word) => {
    await desk.page.goto("/check");
    await check(desk, new URL(address).hash.slice(1), word);
  };
  const first = await code(way);
  await judged(first, "valid");
  await changePlate(way.business, CHANGED);
  const second = await code(way);
  await judged(first, "replaced");
  await judged(second, "valid");
  await ended(way);
  await judged(second, "revoked");
}

/** Who takes part, and what they have. */
async function town(visit, { hand, look = nothing, waits = nothing, options = {} }) {
  const word = freshWord("elektro");
  const mailbox = await visit();
  const seat = async (enterAs) => ({ page: await visit({ ...options, enterAs }), hand, look });
  await mailbox.goto("/outbox");
  const papers = {
    card: paper("handwerkskarte.pdf"),
    front: await picture(mailbox, "schein-vorn.jpg"),
    back: await picture(mailbox, "schein-hinten.jpg", { hue: 30 }),
    consent: paper("zustimmung.pdf"),
  };
  const [business, first, second] = [await seat(), await seat(FIRST), await seat(SECOND)];
  return { visit, options, waits, mailbox, papers, business, first, second, firm: "Elektro Weiß GmbH", email: `${word}@example.org` };
}

/** From the catalogue to a permit that lies in a vehicle; `way` then knows its number and addresses. */
async function granted(way) {
  const { business, first, second } = way;
  await begin(business);
  await fillIn(business, way);
  Object.assign(way, await send(business, way));
  await proveReceipt(business, way);
  await openCase(first, way);
  await ask(first, MISSING);
  await answer(business, { ...way, words: MISSING, text: GIVEN });
  await propose(first, GIVEN);
  await confirm(second, way);
  await pay(business, way);
  way.permit = await showPermit(business, way.own);
  way.number = (await business.page.locator(".al-reporthead__code").textContent()).trim();
  await arrive(business);
}

/** The address in the code on the permit's page. */
async function code(way) {
  way.reader ??= await way.visit();
  const address = await readCode(way.reader, way.business.page.locator("svg.al-qr"));
  assert.match(address, /\/check#[0-9A-Z]{100,}$/);
  return address;
}

/** The permit is revoked, and its holder learns of it. */
async function ended(way) {
  await revoke(way.first, { number: way.number, why: WHY });
  await newestMail(way.mailbox, new RegExp(`${way.email}[^]*widerrufen`));
  const { page, look } = way.business;
  await page.goto(way.permit);
  await page.getByText("Widerrufen: nicht mehr gültig").waitFor();
  await page.getByText(WHY).first().waitFor();
  assert.equal(await page.locator("svg.al-qr").count(), 0, "there is no code to show any more");
  await look(page);
}

/** Opens the page for checks, and waits until the browser keeps it with these words in it. */
async function keep(page, words) {
  await page.goto("/check");
  await page.locator("form[data-check][data-ready]").waitFor();
  await until(() => page.evaluate(async (words) => (await (await (await caches.open("allmende-check-1")).match("/check"))?.text())?.includes(words), words), `a kept page with ${words}`);
}
