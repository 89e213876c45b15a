/** Two people say the same: by keyboard and without a script, from the question to the mail about the answer. */
import assert from "node:assert/strict";

import { journey, PEOPLE } from "../stage/journey.mjs";
import { newestMail, pathIn } from "../stage/outbox.mjs";

const PROCESS = "/participation/rad-und-fuss";

journey("who writes what is there already supports it instead, and is told what becomes of it", async (visit) => {
  const page = await visit({ javaScriptEnabled: false, expected: [/status of 422/], viewport: { width: 390, height: 844 } });
  await page.goto(`${PROCESS}/new`);
  await page.getByRole("radio", { name: "Radweg" }).first().focus();
  await page.keyboard.press("Space");
  await page.getByLabel("In einem Satz").fill("Radweg bei Nässe glatt, kurz vor Litzelstetten");
  await page.locator("textarea[name=text]").fill("Das nasse Laub macht den Radweg nach Litzelstetten glatt. Mehrere sind gestürzt.");
  await page.locator("#address").fill("Litzelstetter Straße");
  await page.locator("#send button").focus();
  await page.keyboard.press("Enter");
  // A name of a street asks which place is meant.
  await page.locator("input[name=found]").first().focus();
  await page.keyboard.press("Space");
  await page.locator("#send button").focus();
  await page.keyboard.press("Enter");
  const same = page.getByRole("button", { name: /^Das ist es, das unterstütze ich/ }).first();
  await same.focus();
  await page.keyboard.press("Enter");
  await page.getByText("Ihre Unterstützung zählt.").waitFor();
  assert.match(page.url(), /\/participation\/rad-und-fuss\/[A-Z0-9]{7}\?supported/);
  const to = `leser${Date.now()}@example.org`;
  await page.getByLabel("Ihre E-Mail-Adresse").fill(to);
  await page.getByRole("button", { name: "Bescheid bekommen" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Fast fertig").waitFor();
  await page.goto(await pathIn(await newestMail(page, to), /\/participation\/follow\//));
  await page.getByRole("button", { name: "Ja, das ist meine Adresse" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Ihre Adresse ist bestätigt.").waitFor();
  await page.getByRole("button", { name: "Gar keine E-Mails mehr" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("Ihre Adresse ist gelöscht").waitFor();
});

journey("a clerk merges two contributions, both pages say so, and it is undone", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  await clerk.goto("/staff/participation?tab=unanswered&process=rad-und-fuss");
  const links = clerk.locator("a.al-table__title");
  const paths = await links.evaluateAll((all) => all.map((link) => link.getAttribute("href")));
  const [goes, stays] = paths.map((path) => path.split("/").pop());
  await clerk.goto(`/staff/participation/${goes}`);
  await clerk.getByRole("link", { name: /Ähnliche Beiträge ansehen/ }).click();
  await clerk.getByLabel("Nummer des Beitrags, der bleibt").fill(stays);
  await clerk.getByRole("button", { name: "Zusammenlegen", exact: true }).click();
  await clerk.getByText("Zusammengelegt. Es lässt sich hier wieder trennen.").waitFor();
  const visitor = await visit({ javaScriptEnabled: false });
  await visitor.goto(`${PROCESS}/${goes}`);
  await visitor.getByRole("link", { name: "Zum gemeinsamen Beitrag" }).click();
  await visitor.getByRole("heading", { name: "Dasselbe wurde noch einmal vorgeschlagen" }).waitFor();
  await clerk.getByRole("button", { name: "Wieder trennen" }).click();
  await clerk.getByText("Getrennt. Beide Beiträge sind wieder, was sie waren.").waitFor();
});
