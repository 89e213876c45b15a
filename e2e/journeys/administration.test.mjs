/** An administrator changes what the town offers, in the browser and by keyboard alone. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey, PEOPLE } from "../stage/journey.mjs";
import { tabTo } from "../stage/keys.mjs";

/** A form of a category has many fields. */
const FAR = 160;
const NAME = "Straßenlaterne dunkel oder kaputt";
const HINT = "Bitte nennen Sie die Nummer am Mast.";

journey("an administrator looks at a change of a category before everybody sees it, and takes it back", async (visit) => {
  const page = await visit({ enterAs: PEOPLE.administrator, expected: [/status of 422/] });
  const keys = page.keyboard;
  const visitor = await visit();
  await page.goto("/admin");
  await follow(page, /^Kategorien/);
  await accessible(page, "the categories");
  await follow(page, /^Straßenlaterne defekt/);
  await accessible(page, "a category");

  // Without a name nothing is kept, and what was typed stays.
  await fill(page, "[id='name.de']", "");
  await fill(page, "[id='hint.de']", HINT);
  await tabTo(page, { role: "button", name: /^Speichern/ }, FAR);
  await keys.press("Enter");
  await page.locator(".al-errors[role=alert]").waitFor();
  await accessible(page, "a category without a name");
  assert.equal(await page.locator("[id='hint.de']").inputValue(), HINT, "what was typed stays");

  await fill(page, "[id='name.de']", NAME);
  await tabTo(page, { role: "button", name: /^Vorschau/ }, FAR);
  await keys.press("Enter");
  await page.getByText("So wird es aussehen").first().waitFor();
  await page.locator("main").getByText(HINT).first().waitFor();
  await accessible(page, "the preview");
  assert.equal(await offered(visitor, NAME), 0, "a preview changes nothing");

  await tabTo(page, { role: "button", name: /^Speichern/ }, FAR);
  await keys.press("Enter");
  await page.getByText(/Gespeichert/).first().waitFor();
  assert.equal(await offered(visitor, NAME), 1, "everybody is offered the new name");

  await page.goto("/admin");
  await follow(page, /^Frühere Fassungen/);
  await accessible(page, "the history");
  await follow(page, /categories\.toml$/);
  await accessible(page, "an earlier version");
  await tabTo(page, { role: "button", name: "Diese Fassung wiederherstellen" }, FAR);
  await keys.press("Enter");
  await page.getByText("Wiederhergestellt. Alle sehen es jetzt.").waitFor();
  assert.equal(await offered(visitor, NAME), 0, "the old name is back");
});

/** How many choices of the public list have this name. */
async function offered(visitor, name) {
  await visitor.goto("/reports");
  return visitor.locator("option", { hasText: name }).count();
}

/** Goes to a link with the Tab key and follows it. */
async function follow(page, name) {
  await tabTo(page, { role: "link", name }, FAR);
  const before = page.url();
  await Promise.all([page.waitForURL((url) => url.href !== before), page.keyboard.press("Enter")]);
  await page.getByRole("heading", { level: 1 }).waitFor();
}

/** Goes to a field with the Tab key and writes there instead of what it held. */
async function fill(page, selector, text) {
  await tabTo(page, { selector }, FAR);
  await page.keyboard.press("ControlOrMeta+a");
  if (text) await page.keyboard.type(text);
  else await page.keyboard.press("Delete");
}
