/** An opinion map by keyboard and without a script, from the first answer to the result. */
import assert from "node:assert/strict";

import { journey, PEOPLE } from "../stage/journey.mjs";

const MAP = "/participation/stimmung/opinions";

journey("somebody says what they think by keyboard alone and reads where they stand", async (visit) => {
  const page = await visit({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } });
  await page.goto("/participation/stimmung");
  await page.getByRole("region", { name: "Stimmungsbild" }).getByRole("link", { name: "Jetzt mitmachen" }).click();
  const statement = page.locator("#statement-text");
  const met = new Set();
  await page.locator("button[name=vote]").first().focus();
  for (let count = 0; count < 8; count += 1) {
    met.add(await statement.innerText());
    assert.equal(met.size, count + 1, "no statement comes twice");
    // After an answer the focus is on the next statement: one step further are the buttons.
    if (count > 0) await page.keyboard.press("Tab");
    for (let step = 0; step < count % 3; step += 1) await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.getByRole("status").filter({ hasText: "Ihre Antwort zählt" }).waitFor();
    await page.getByText(`${count + 1} von `).waitFor();
  }
  await page.getByText("Was Sie bisher gesagt haben").click();
  await page.getByRole("link", { name: /^Ändern/ }).first().click();
  assert.ok(met.has(await statement.innerText()), "what was said can be said anew");
  await page.getByRole("link", { name: "Zu den Ergebnissen" }).click();
  const headings = await page.getByRole("heading", { level: 2 }).allInnerTexts();
  const at = (name) => headings.findIndex((heading) => heading.includes(name));
  assert.ok(at("Was alle Gruppen teilen") < at("Was trennt") && at("Was trennt") < at("Das Bild dazu"), headings.join(", "));
  await page.getByText(/Sie stehen bei Gruppe [A-E]\./).waitFor();
  await page.getByRole("img", { name: /liegt nah beieinander/ }).waitFor();
});

journey("a statement is written, let through, and voted on by somebody else", async (visit) => {
  const words = `Der Wochenmarkt soll auch am Abend öffnen, Vorschlag ${Date.now()}`;
  const author = await visit({ javaScriptEnabled: false, expected: [/status of 422/] });
  await author.goto(MAP);
  await author.getByRole("link", { name: "Aussage schreiben" }).click();
  await author.getByRole("button", { name: "Aussage senden" }).click();
  await author.getByText("Schreiben Sie Ihre Aussage in einem Satz.").first().waitFor();
  await author.getByLabel("Ihre Aussage in einem Satz").fill(words);
  await author.getByRole("button", { name: "Aussage senden" }).click();
  await author.getByRole("heading", { name: "Ihre Aussagen" }).waitFor();
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  await clerk.goto("/staff/participation/stimmung/statements");
  await clerk.getByRole("row").filter({ hasText: words }).getByRole("button", { name: /^Veröffentlichen/ }).click();
  await clerk.getByText("Alle können jetzt über die Aussage abstimmen.").waitFor();
  await author.reload();
  await author.getByText("zur Abstimmung").waitFor();
  await clerk.goto("/staff/participation/stimmung/statements?tab=public");
  const own = await clerk.getByRole("link", { name: words, exact: true }).getAttribute("href");
  const other = await visit();
  await other.goto(`${MAP}?statement=${own.split("/").pop()}`);
  await other.getByRole("heading", { level: 2, name: words }).waitFor();
  await other.getByRole("button", { name: "Stimme zu" }).click();
  await other.getByText("Ihre Antwort zählt.").waitFor();
});
