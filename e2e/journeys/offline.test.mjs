/** Reporting without a connection. */
import assert from "node:assert/strict";

import { freshWord, journey, PEOPLE } from "../stage/journey.mjs";
import { picture } from "../stage/picture.mjs";

journey("two drafts written without a connection arrive once each when it is back", async (visit) => {
  const words = [freshWord("Funkloch"), freshWord("Funkloch")];
  const page = await visit({ serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  const photo = await visit();
  await page.goto("/reports/offline");
  await page.getByText("Sie haben eine Verbindung.").waitFor();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await page.waitForFunction(async () => (await caches.match("/reports/offline")) !== undefined && navigator.serviceWorker.controller !== null);

  const context = page.context();
  await context.setOffline(true);
  // The page itself comes from the telephone now.
  await page.goto("/reports/offline");
  await page.getByText("Sie haben keine Verbindung.", { exact: false }).waitFor();
  for (const [index, word] of words.entries()) {
    await page.getByLabel("Adresse oder Ort").fill(`Wald bei ${word}`);
    await page.getByRole("combobox", { name: "Thema" }).selectOption({ label: "Straßenschaden" });
    await page.getByLabel("Beschreibung").fill(`${word}: ein Baum liegt auf dem Weg.`);
    await page.getByLabel(/Bilder auswählen oder aufnehmen/).setInputFiles(await picture(photo, `baum${index}.jpg`, { hue: 90 + 60 * index }));
    await page.getByText("1 von 5 Bildern gewählt").waitFor();
    await page.getByRole("button", { name: "Meldung absenden" }).click();
    await page.getByText("Wird gesendet, sobald eine Verbindung da ist.", { exact: false }).waitFor();
    await page.locator(`[data-state="ready"]`, { hasText: word }).waitFor();
  }
  assert.equal(await page.locator(`[data-draft][data-state="ready"]`).count(), 2);
  // They outlive the tab.
  await page.reload();
  await page.locator(`[data-draft][data-state="ready"]`).nth(1).waitFor();

  await context.setOffline(false);
  for (const word of words) {
    await page.locator(`[data-state="sent"]`, { hasText: word }).getByRole("link", { name: /^Ihre Meldung [A-Z0-9]+$/ }).waitFor({ timeout: 60_000 });
  }
  await page.reload();
  await page.locator(`[data-state="sent"]`).first().waitFor();
  await page.waitForLoadState("networkidle");

  const clerk = await visit({ enterAs: PEOPLE.clerk });
  for (const word of words) {
    await clerk.goto(`/staff/reports?q=${word}`);
    assert.equal(await clerk.locator("tbody tr").count(), 1, `${word} arrived once`);
    await clerk.locator("tbody th a").click();
    await clerk.locator("#release .al-pictures li").first().waitFor();
    assert.equal(await clerk.locator("#release .al-pictures li").count(), 1, "with its picture");
  }
  await page.locator(`[data-state="sent"]`, { hasText: words[0] }).getByRole("link").click();
  await page.getByText("Wir haben Ihre Meldung noch nicht freigegeben").waitFor();
});

journey("a draft is kept, changed, refused with reasons, and sent", async (visit) => {
  const word = freshWord("Später");
  const page = await visit({ serviceWorkers: "allow", expected: [/status of 422/] });
  await page.goto("/reports/offline");
  await page.getByLabel("Beschreibung").fill(`${word}: die Bank wackelt.`);
  await page.getByRole("button", { name: "Als Entwurf behalten" }).click();
  const draft = page.locator("[data-draft]", { hasText: word });
  await draft.getByText("Entwurf", { exact: false }).first().waitFor();
  await draft.getByRole("button", { name: /^Senden/ }).click();
  await draft.getByRole("list").waitFor();
  assert.equal(await draft.getAttribute("data-state"), "refused");
  await draft.getByRole("button", { name: /^Bearbeiten/ }).click();
  assert.equal(await page.getByLabel("Beschreibung").inputValue(), `${word}: die Bank wackelt.`);
  await page.getByLabel("Adresse oder Ort").fill("Stadtgarten");
  await page.getByRole("combobox", { name: "Thema" }).selectOption({ label: "Straßenschaden" });
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.locator(`[data-state="sent"]`, { hasText: word }).waitFor();
});
