/** A clerk's morning: the inbox by keyboard, one act on several cases, a saved view, the map. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { freshWord, journey, PEOPLE } from "../stage/journey.mjs";

const enterAs = PEOPLE.clerk;
const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
/** The case is there and hears its keys. */
async function atCase(page, code) {
  await page.waitForURL((url) => url.pathname === `/staff/reports/${code.trim()}`);
  await page.getByRole("button", { name: "Tasten" }).waitFor();
}

const focused = (page) => page.evaluate(() => document.activeElement.textContent.trim());

journey("cases are found, ticked and begun by keyboard alone", async (visit) => {
  const page = await visit({ enterAs });
  const keys = page.keyboard;
  await page.goto("/staff/reports?tab=open&sort=old");
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  const titles = await page.locator("a.al-table__title").allTextContents();
  await keys.press("j");
  assert.equal(await focused(page), titles[0].trim());
  await keys.press("j");
  await keys.press("ArrowDown");
  assert.equal(await focused(page), titles[2].trim(), "letters and arrows move alike");
  await keys.press("x");
  await keys.press("k");
  await keys.press("x");
  await page.getByText("2 angekreuzt").waitFor();
  await keys.press("b");
  assert.equal(await page.evaluate(() => document.activeElement.name), "act");
  await keys.press("j");
  assert.equal(await page.evaluate(() => document.activeElement.name), "act", "in a field a letter is no key");
  await page.locator("#bulk-act").selectOption("accept");
  await keys.press("Tab");
  await keys.press("Enter");
  await heading(page, "Zuständigkeit annehmen");
  await accessible(page);
  await page.getByRole("button", { name: /Meldung(en)? ändern$/ }).press("Enter");
  await heading(page, "Eingang");
  await page.getByText(/Meldung(en)? (ist|sind) geändert\.|war schon so|waren schon so/).waitFor();
  await accessible(page);
});

journey("letters reach the search and the tabs, open a case and lead to the next one", async (visit) => {
  const page = await visit({ enterAs });
  const keys = page.keyboard;
  await page.goto("/staff/reports?tab=open");
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  await keys.press("/");
  assert.equal(await page.evaluate(() => document.activeElement.id), "f-q");
  await keys.type("goj");
  assert.equal(await page.locator("#f-q").inputValue(), "goj", "in a field letters are text");
  await page.evaluate(() => document.activeElement.blur());
  await keys.press("g");
  await keys.press("c");
  await page.waitForURL(/tab=closed/);
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  const [first, second] = await page.locator("tbody .al-reporthead__code").allTextContents();
  await keys.press("j");
  await keys.press("o");
  await atCase(page, first);
  await keys.press("n");
  await atCase(page, second);
  await keys.press("p");
  await atCase(page, first);
  await accessible(page);
});

journey("the keys are explained and can be switched off", async (visit) => {
  const page = await visit({ enterAs });
  const keys = page.keyboard;
  await page.goto("/staff/reports?tab=open");
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  await keys.press("?");
  await page.getByRole("dialog", { name: "Mit der Tastatur arbeiten" }).waitFor();
  await accessible(page);
  await page.getByRole("checkbox", { name: "Buchstaben als Tasten benutzen" }).press("Space");
  await keys.press("Escape");
  await page.reload();
  await page.getByRole("button", { name: "Tasten" }).waitFor();
  await keys.press("j");
  await keys.press("?");
  assert.equal(await page.getByRole("dialog").count(), 0, "switched off, letters do nothing");
  assert.equal(await page.evaluate(() => document.activeElement.tagName), "BODY");
});

journey("filters are kept under a name and shown on the map", async (visit) => {
  const page = await visit({ enterAs, expected: [/status of 422/] });
  const name = freshWord("Ansicht");
  await page.goto("/staff/reports?tab=open&sort=old&category=strassenschaden");
  await page.getByRole("link", { name: "Ansicht speichern" }).click();
  await heading(page, "Ansicht speichern");
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.locator(".al-errors").waitFor();
  await accessible(page);
  await page.getByLabel("Name der Ansicht").fill(name);
  await page.getByRole("button", { name: "Speichern" }).click();
  await page.locator(".al-viewrow [aria-current=page]", { hasText: name }).waitFor();
  await page.getByRole("link", { name: "Ansichten verwalten" }).click();
  await heading(page, "Gespeicherte Ansichten");
  await accessible(page);
  await page.getByRole("button", { name: new RegExp(`^Ansicht löschen.*${name}$`) }).click();
  await page.getByText("Die Ansicht ist gelöscht").waitFor();
  await page.goto("/staff/reports?tab=new&view=map");
  await page.locator("[data-map][data-idle]").waitFor();
  await page.getByText(/\d+ Meldung(en)? im Ausschnitt/).waitFor();
  await accessible(page);
});
