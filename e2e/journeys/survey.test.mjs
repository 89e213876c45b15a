/** A survey by keyboard and without a script: from the first page to what others say. */
import assert from "node:assert/strict";

import { journey, PEOPLE } from "../stage/journey.mjs";

const SURVEY = "/participation/wochenmarkt/survey";

journey("somebody answers a survey by keyboard alone, changes an answer, and a clerk lets their words through", async (visit) => {
  const words = `Mehr Bänke am Stephansplatz, bitte, Nummer ${Date.now()}`;
  const page = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 }, expected: [/status of 422/] });
  await page.goto("/participation/wochenmarkt");
  await page.locator(`a[href="${SURVEY}"]`).first().click();
  await page.getByRole("link", { name: "Umfrage beginnen" }).press("Enter");
  const next = () => page.getByRole("button", { name: "Weiter" }).last().press("Enter");
  await next();
  await page.getByRole("alert").getByRole("link", { name: "Wählen Sie eine Antwort." }).press("Enter");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  assert.ok(await page.getByRole("radio", { name: "Jede Woche" }).isChecked());
  await next();
  await page.getByRole("checkbox", { name: /^Stephansplatz/ }).press("Space");
  await page.getByRole("textbox", { name: /^Wie viel geben Sie/ }).fill("25");
  await page.getByRole("radio", { name: "5: sehr zufrieden" }).press("Space");
  await next();
  await page.getByLabel("Platz 1").selectOption({ label: "Donnerstagabend bis 21 Uhr" });
  await page.getByLabel("Was möchten Sie uns noch sagen?").fill(words);
  await page.getByRole("button", { name: "Zurück" }).press("Enter");
  assert.equal(await page.getByRole("textbox", { name: /^Wie viel geben Sie/ }).inputValue(), "25");
  await next();
  assert.equal(await page.getByLabel("Was möchten Sie uns noch sagen?").inputValue(), words);
  await next();
  await page.getByRole("radio", { name: "60 Jahre und älter" }).press("Space");
  await page.getByRole("button", { name: "Antworten abschicken" }).press("Enter");
  await page.getByText("Danke! Ihre Antworten zählen.").waitFor();
  await page.getByRole("link", { name: "Antworten ändern" }).press("Enter");
  assert.ok(await page.getByRole("radio", { name: "Jede Woche" }).isChecked());
  await page.goto(`${SURVEY}/results`);
  await page.getByRole("img", { name: /^Wie oft kaufen Sie/ }).waitFor();
  assert.equal(await page.getByText(words).count(), 0, "nobody reads it unseen");
  await page.getByRole("combobox", { name: "Nur Antworten von Menschen, die gesagt haben:" }).selectOption("alter.bis_59");
  await page.getByRole("button", { name: "Anzeigen" }).press("Enter");
  await page.getByText(/^\d+ von \d+ Menschen/).waitFor();
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  await clerk.goto("/staff/participation/wochenmarkt/survey");
  await clerk.getByRole("row").filter({ hasText: words }).getByRole("button", { name: /^Veröffentlichen/ }).click();
  await clerk.getByText("Die Antwort ist veröffentlicht.").waitFor();
  await page.goto(`${SURVEY}/results/wuensche`);
  await page.getByText(words).waitFor();
});
