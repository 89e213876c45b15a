/** Reporting without a connection. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { freshWord, journey, PEOPLE } from "../stage/journey.mjs";
import { picture } from "../stage/picture.mjs";
import { until } from "../stage/until.mjs";

journey("two drafts written without a connection arrive once each when it is back", async (visit) => {
  const words = [freshWord("Funkloch"), freshWord("Funkloch")];
  const page = await visit({ serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  const photo = await visit();
  await page.goto("/reports/offline");
  await page.getByText("Sie haben eine Verbindung.").waitFor();
  await kept(page);

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
  }
  // While it tries, a draft is being sent for a moment.
  await page.locator(`[data-draft][data-state="ready"]`).nth(1).waitFor();
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
  await page.locator(`[data-draft][data-state="refused"]`, { hasText: word }).getByRole("list").waitFor();
  await draft.getByRole("button", { name: /^Bearbeiten/ }).click();
  await page.waitForFunction((text) => document.querySelector("textarea[name=text]").value === text, `${word}: die Bank wackelt.`);
  await page.getByLabel("Adresse oder Ort").fill("Stadtgarten");
  await page.getByRole("combobox", { name: "Thema" }).selectOption({ label: "Straßenschaden" });
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.locator(`[data-state="sent"]`, { hasText: word }).waitFor();
});

journey("what is missing is said without a connection, the questions of the topic too", async (visit) => {
  const word = freshWord("Dunkel");
  const page = await visit({ serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  await page.goto("/reports/offline");
  await kept(page);
  await page.context().setOffline(true);
  await page.goto("/reports/offline");
  await page.getByText("Sie haben keine Verbindung.", { exact: false }).waitFor();
  await page.getByLabel("Beschreibung").fill(`${word}: die Laterne ist aus.`);
  await page.getByRole("combobox", { name: "Thema" }).selectOption({ label: "Straßenlaterne defekt" });
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.getByText("Bitte sagen Sie uns, wo es ist", { exact: false }).waitFor();
  await page.getByText("Bitte beantworten Sie diese Frage.").waitFor();
  await page.waitForFunction(() => document.activeElement.id === "address");
  await accessible(page, "the offline form with errors");
  await page.getByLabel("Adresse oder Ort").fill("Seestraße 7");
  await page.getByLabel("Sie flackert").check();
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.locator(`[data-draft][data-state="ready"]`, { hasText: word }).waitFor();
  await page.context().setOffline(false);
  await page.locator(`[data-state="sent"]`, { hasText: word }).waitFor({ timeout: 60_000 });
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  await clerk.goto(`/staff/reports?q=${word}`);
  await clerk.locator("tbody th a").click();
  await clerk.getByText("Sie flackert").first().waitFor();
});

journey("what is typed is kept when another draft is opened", async (visit) => {
  const [first, second] = [freshWord("Erst"), freshWord("Dann")];
  const page = await visit();
  await page.goto("/reports/offline");
  await page.getByText("Sie haben eine Verbindung.").waitFor();
  await page.getByLabel("Beschreibung").fill(`${first}: eine Bank.`);
  await page.getByRole("button", { name: "Als Entwurf behalten" }).click();
  await page.locator("[data-draft]", { hasText: first }).waitFor();
  await page.getByLabel("Beschreibung").fill(`${second}: ein Zaun.`);
  await page.locator("[data-draft]", { hasText: first }).getByRole("button", { name: /^Bearbeiten/ }).click();
  await page.locator("[data-draft]", { hasText: second }).waitFor();
  await page.waitForFunction((word) => document.querySelector("textarea[name=text]").value.startsWith(word), first);
});

journey("the next person on the same device sees nothing of the one before", async (visit) => {
  const word = freshWord("Meins");
  const page = await visit({ enterAs: PEOPLE.citizen, serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  const offline = async () => {
    await page.context().setOffline(true);
    await page.goto("/reports/offline");
    await page.getByText("Sie haben keine Verbindung.", { exact: false }).waitFor();
    await page.locator("[data-offline-reports][data-ready]").waitFor();
    assert.equal(await page.getByText("Marlene").count(), 0, "the kept form is nobody's");
    const mine = await page.locator("[data-draft]", { hasText: word }).count();
    await page.context().setOffline(false);
    return mine;
  };
  await page.goto("/reports/offline");
  await page.getByText("Marlene").first().waitFor();
  await page.getByLabel("Beschreibung").fill(`${word}: nur für mich.`);
  await page.getByRole("button", { name: "Als Entwurf behalten" }).click();
  await page.locator("[data-draft]", { hasText: word }).waitFor();
  await kept(page);
  assert.equal(await offline(), 1, "its writer has it without a network");

  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Abmelden" }).click();
  await page.getByRole("link", { name: "Anmelden" }).first().waitFor();
  await page.waitForLoadState("load");
  assert.equal(await offline(), 0);
  await page.goto("/reports/offline");
  await page.locator("[data-offline-reports][data-ready]").waitFor();
  assert.equal(await page.locator("[data-draft]", { hasText: word }).count(), 0);

  await page.context().request.get(`/demo/enter/${PEOPLE.citizen}`);
  await page.goto("/reports/offline");
  await page.locator("[data-draft]", { hasText: word }).waitFor();
});

/** The service worker is at work and has the form with all that belongs to it. */
function kept(page) {
  const isKept = async () => navigator.serviceWorker.controller !== null && (await caches.match("/reports/offline")) !== undefined;
  return until(() => page.evaluate(isKept), "the form is kept");
}
