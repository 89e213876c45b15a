/**
 * A clerk's morning with 20,000 open reports, by keyboard alone: find, merge, refuse, hand to a
 * contractor, answer, print the list for outside.
 */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { openFullCity } from "../stage/full_city.mjs";
import { inCity, journey } from "../stage/journey.mjs";
import { tabTo } from "../stage/keys.mjs";

const OPEN = 20_000;
const CLERK = "sabine.oexle@konstanz.example";
/** A case has many places where the focus rests. */
const FAR = 120;

inCity(() => openFullCity(OPEN));

journey("a clerk works through a morning with 20,000 open reports by keyboard alone", async (visit) => {
  const page = await visit({ enterAs: CLERK, expected: [/status of 422/] });
  const keys = page.keyboard;
  const first = await find(page, "Müllsack Seestraße");
  await accessible(page, "the inbox with a search");

  // The same bag of rubbish was reported twice: one report remains.
  await openLine(page, 1);
  assert.match(page.url(), new RegExp(first));
  await accessible(page, "a case");
  await follow(page, "Gleiche Meldungen suchen");
  await accessible(page, "similar reports");
  await tabTo(page, { role: "button", name: /^Ist dasselbe wie / }, FAR);
  await keys.press("Enter");
  await page.getByText("Zusammengelegt. Die andere Meldung steht jetzt für beide.").waitFor();
  await accessible(page, "the merged case");

  // Not ours: it goes back with a reason everybody reads.
  await find(page, "Schild Uferweg");
  await openLine(page, 2);
  await unfold(page, "Zuständigkeit ablehnen");
  await tabTo(page, { role: "button", name: "Zuständigkeit ablehnen" }, 20);
  await keys.press("Enter");
  await page.getByText("Sie haben ein Feld").or(page.locator(".al-errors")).first().waitFor();
  await accessible(page, "a refusal without a reason");
  await tabTo(page, { selector: "[name=refuse_reason], [name=reason]" }, FAR);
  await keys.type("Der Weg gehört dem Land, nicht der Stadt.");
  await tabTo(page, { role: "button", name: "Zuständigkeit ablehnen" }, 20);
  await keys.press("Enter");
  await page.getByText("Abgelehnt. Der Vorgang liegt wieder bei der Moderation.").waitFor();

  // A contractor gets a link, needs no account, and says that it is done.
  await find(page, "Müllsack Hardtstraße");
  await openLine(page, 1);
  const path = new URL(page.url()).pathname;
  await follow(page, "Firma beauftragen");
  await accessible(page, "the order");
  await tabTo(page, { role: "textbox", name: "Name der Firma" }, FAR);
  await keys.type("Sauber am See GmbH");
  await tabTo(page, { role: "textbox", name: "E-Mail der Firma" }, 5);
  await keys.type("auftrag@sauber-am-see.example");
  await tabTo(page, { role: "textbox", name: "Was ist zu tun?" }, 5);
  await keys.type("Bitte die Säcke bis morgen abholen.");
  await tabTo(page, { role: "button", name: "Auftrag senden" }, 10);
  await keys.press("Enter");
  await page.waitForURL(`**${path}**`);
  await page.getByText("Auftrag an Sauber am See GmbH").waitFor();
  const contractor = await visit();
  await contractor.goto(await linkIn(contractor, "auftrag@sauber-am-see.example"));
  await accessible(contractor, "the contractor's page");
  await contractor.getByRole("button", { name: "Auftrag annehmen" }).click();
  await contractor.getByText("Sie haben den Auftrag angenommen.").waitFor();
  await contractor.getByLabel("Nachricht an die Stadt").fill("Die Säcke sind abgeholt, der Platz ist gefegt.");
  await contractor.getByRole("button", { name: "Als erledigt melden" }).click();
  await contractor.getByText("Sie haben den Auftrag als erledigt gemeldet.", { exact: false }).waitFor();

  // The answer: what the firm wrote becomes a public note.
  await page.goto(path);
  await follow(page, "Als öffentliche Notiz übernehmen");
  await accessible(page, "taking the contractor's words over");
  await tabTo(page, { role: "button", name: "Veröffentlichen" }, FAR);
  await keys.press("Enter");
  await page.waitForURL(`**${path}**`);
  const passer = await visit();
  await passer.goto(path.replace("/staff", ""));
  await passer.getByText("der Platz ist gefegt", { exact: false }).waitFor();

  // The list for outside, on paper.
  await page.goto("/staff/reports/field");
  await accessible(page, "the list for outside");
  const paper = await page.pdf({ format: "A4" });
  assert.ok(paper.subarray(0, 4).toString() === "%PDF" && paper.length > 5000, "the list prints");
});

/** Searches the open cases by keyboard; answers the number of the first. */
async function find(page, words) {
  await page.goto("/staff/reports?tab=open");
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  await page.keyboard.press("/");
  await page.keyboard.type(words);
  await page.keyboard.press("Enter");
  await page.waitForURL(/[?&]q=/);
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  const titles = await page.locator("a.al-table__title").allTextContents();
  assert.ok(titles.length > 1, `${words}: ${titles.length} cases`);
  for (const word of words.split(" ")) assert.ok(titles[0].includes(word), `${titles[0]} holds ${word}`);
  return page.locator(".al-reporthead__code").first().textContent();
}

/** Opens line `n` of the inbox with the keys for it. */
async function openLine(page, n) {
  for (let press = 0; press < n; press += 1) await page.keyboard.press("j");
  await Promise.all([page.waitForURL(/\/staff\/reports\/[A-Z0-9]+/), page.keyboard.press("o")]);
  await page.getByRole("heading", { name: "Nächste Schritte" }).waitFor();
}

/** Goes to a link with the Tab key and follows it. */
async function follow(page, name) {
  await tabTo(page, { role: "link", name: new RegExp(`^${name}`) }, FAR);
  const before = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press("Enter")]);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Opens one of the steps of a case. */
async function unfold(page, name) {
  await tabTo(page, { selector: `summary:has-text("${name}")` }, FAR);
  await page.keyboard.press("Enter");
}

/** The link in the newest mail to an address. */
async function linkIn(page, address) {
  for (let look = 0; look < 40; look += 1) {
    await page.goto("/outbox");
    const mail = page.locator(".al-mail").filter({ hasText: address }).first();
    const href = await mail.locator("a[href]").first().getAttribute("href", { timeout: 1000 }).catch(() => null);
    if (href) return new URL(href).pathname;
    await page.waitForTimeout(500);
  }
  throw new Error(`no mail to ${address}`);
}
