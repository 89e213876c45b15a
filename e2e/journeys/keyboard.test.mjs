/** A report by keyboard alone: the focus is always seen, nothing holds it, errors lead to their field. */
import assert from "node:assert/strict";

import { freshWord, journey } from "../stage/journey.mjs";
import { tabTo } from "../stage/keys.mjs";
import { picture } from "../stage/picture.mjs";

journey("a report is sent with nothing but the keyboard", async (visit) => {
  const word = freshWord("Tastenweg");
  const page = await visit({ expected: [/status of 422/] });
  const keys = page.keyboard;
  await page.goto("/");

  await keys.press("Tab");
  const skip = page.getByRole("link", { name: "Zum Inhalt springen" });
  assert.ok(await skip.evaluate((link) => link === document.activeElement), "the skip link comes first");
  const { x, y, width, height } = await skip.boundingBox();
  assert.ok(x >= 0 && y >= 0 && width > 20 && height > 10, "the skip link is seen when it has the focus");
  await keys.press("Enter");
  assert.equal(await page.evaluate(() => location.hash), "#main");
  await tabTo(page, { role: "link", name: /^Mangel melden/ }, 30);
  await keys.press("Enter");

  await heading(page, "Wo ist es?");
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 80);
  await keys.press("Enter");
  await summaryHasFocus(page);
  await tabTo(page, { role: "link", name: /^Bitte sagen Sie uns, wo es ist/ }, 1);
  await keys.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "address", "the error leads to its field");
  await keys.type("Marktst");
  await page.getByRole("listbox", { name: "Vorgeschlagene Orte" }).waitFor();
  await keys.press("ArrowDown");
  await keys.press("Enter");
  await page.locator("[data-place-result]").getByText(/Markiert in/).waitFor();
  const before = await page.locator("[name=lat]").inputValue();
  assert.match(before, /^47\./);

  // Into the map, move the marker, and out again.
  await tabTo(page, { selector: "[data-place-map] .al-marker" }, 30);
  await keys.press("ArrowUp");
  assert.notEqual(await page.locator("[name=lat]").inputValue(), before, "the arrow key moves the marker");
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 30);
  await keys.press("Enter");

  await heading(page, "Worum geht es?");
  await tabTo(page, { selector: 'input[name="category"]' }, 40);
  await keys.press("Space");
  for (let press = 0; press < 60 && !(await page.getByRole("radio", { name: /^Straßenschaden/ }).isChecked()); press += 1) await keys.press("ArrowDown");
  assert.ok(await page.getByRole("radio", { name: /^Straßenschaden/ }).isChecked(), "the arrow keys choose");
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 40);
  await keys.press("Enter");
  await page.getByRole("heading", { name: "Gewählt: Straßenschaden" }).waitFor();
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 40);
  await keys.press("Enter");

  await heading(page, "Was haben Sie gesehen?");
  await tabTo(page, { role: "textbox", name: /^Beschreibung/ }, 40);
  await keys.type(`Am ${word} fehlt ein Stein.`);
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 30);
  await keys.press("Enter");

  await heading(page, "Möchten Sie davon hören?");
  await tabTo(page, { role: "checkbox", name: /^Schicken Sie mir E-Mails/ }, 40);
  await keys.press("Space");
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 30);
  await keys.press("Enter");
  await summaryHasFocus(page);
  await tabTo(page, { role: "link", name: /^Für Nachrichten brauchen wir/ }, 1);
  await keys.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement.id), "email");
  await keys.type(`${word}@example.org`);
  await tabTo(page, { role: "button", name: /^Weiter$/ }, 30);
  await keys.press("Enter");

  await heading(page, "Stimmt alles?");
  await tabTo(page, { role: "button", name: "Meldung absenden" }, 60);
  await keys.press("Enter");
  await heading(page, "Danke, Ihre Meldung ist da.");
});

journey("the window for blacking out works by keyboard and gives the focus back", async (visit) => {
  const page = await visit();
  const keys = page.keyboard;
  await page.goto("/reports/new/describe");
  await page.getByLabel("Bilder auswählen oder aufnehmen").setInputFiles(await picture(page, "tor.jpg"));
  await page.getByText("1 von 5 Bildern gewählt").waitFor();
  await tabTo(page, { role: "button", name: /^Schwärzen/ }, 40);
  await keys.press("Enter");
  await page.getByRole("dialog").waitFor();
  await page.waitForFunction(() => document.activeElement.closest("dialog") !== null);
  await page.getByRole("button", { name: "Rechteck hinzufügen" }).focus();
  await keys.press("Enter");
  const name = () => page.evaluate(() => document.activeElement.getAttribute("aria-label"));
  const before = await name();
  assert.match(before, /^Rechteck 1: /);
  await keys.press("ArrowRight");
  const moved = await name();
  assert.notEqual(moved, before);
  await keys.press("Shift+ArrowDown");
  assert.notEqual(await name(), moved);
  // The window keeps the focus inside while it is open.
  for (let press = 0; press < 30; press += 1) {
    await keys.press("Tab");
    assert.ok(await page.evaluate(() => document.activeElement === document.body || document.activeElement.closest("dialog") !== null));
  }
  await tabTo(page, { role: "button", name: "Übernehmen" }, 30);
  await keys.press("Enter");
  await page.getByText(/: geschwärzt\./).waitFor();
  assert.match(await page.evaluate(() => document.activeElement.textContent), /^Schwärzen/);
});

journey("the menu of a small screen opens, leads on and closes by keyboard", async (visit) => {
  const page = await visit({ viewport: { width: 390, height: 844 } });
  await page.goto("/sign-in");
  await tabTo(page, { selector: "summary.al-menu__button" }, 15);
  await page.keyboard.press("Enter");
  await tabTo(page, { role: "link", name: "Statistik" }, 15);
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/reports\/figures/);
});

const summaryHasFocus = (page) => page.waitForFunction(() => document.activeElement.matches(".al-errors[role=alert]"));

const heading = (page, name) => page.getByRole("heading", { level: 1, name }).waitFor();
