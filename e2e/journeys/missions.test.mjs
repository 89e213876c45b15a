/** A class on missions: a group, its code, finds by keyboard and without a script, the leader on a phone. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey, PEOPLE } from "../stage/journey.mjs";

const MISSIONS = "/participation/schulweg/missions";
const PHONE = { width: 390, height: 844 };

/** Staff make a group; its leader's address and its code. */
async function group(visit, name) {
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  await clerk.goto("/staff/participation/schulweg/groups");
  await clerk.getByLabel("Name der Gruppe").fill(name);
  await clerk.getByRole("button", { name: "Gruppe anlegen" }).click();
  await clerk.getByText("Die Gruppe ist angelegt.").waitFor();
  await clerk.getByText("Adresse für die Leitung", { exact: true }).click();
  const entrance = await clerk.locator(".al-mission__address").innerText();
  const code = await clerk.locator(".al-mission__code").innerText();
  return { entrance, code };
}

journey("a class completes missions on a phone without a script, and everybody sees what its leader lets through", async (visit) => {
  const { entrance, code } = await group(visit, "4b");
  const child = await visit({ javaScriptEnabled: false, viewport: PHONE, expected: [/status of 422/] });
  await child.goto("/participation/schulweg");
  await child.getByRole("region", { name: "Missionen: geht los und findet etwas" }).getByRole("link").click();
  await child.getByLabel("Code der Gruppe").fill("igel igel igel");
  await child.keyboard.press("Enter");
  await child.getByText("Diesen Code gibt es nicht.").first().waitFor();
  await child.getByLabel("Code der Gruppe").fill(code.toUpperCase());
  await child.keyboard.press("Enter");
  await child.getByText("Du bist dabei.").first().waitFor();

  // By keyboard: a place with a mark.
  await child.getByRole("link", { name: /Mission starten.*: Noten für den Übergang/ }).focus();
  await child.keyboard.press("Enter");
  await child.getByRole("radio", { name: "Ampel Petershauser Straße" }).focus();
  await child.keyboard.press("Space");
  await child.getByRole("radio", { name: "2 gut" }).focus();
  await child.keyboard.press("Space");
  await child.getByRole("button", { name: "Fund schicken" }).last().press("Enter");
  await child.getByText("Dein Fund ist angekommen.").waitFor();

  // A place by its name, because there is no map.
  await child.getByRole("link", { name: /Mission starten.*: Hier gehe ich gern/ }).click();
  await child.getByLabel("Wo ist das?").fill("Rheinsteig");
  await child.getByRole("button", { name: "Ort suchen" }).click();
  await child.getByRole("radio").first().check();
  await child.getByLabel(/Willst du etwas dazu sagen/).fill("Man sieht das Wasser.");
  await child.getByRole("button", { name: "Fund schicken" }).last().click();
  await child.getByText("Dein Fund ist angekommen.").waitFor();
  assert.equal(await child.getByText("Man sieht das Wasser.").count(), 0, "it waits for the leader");

  const leader = await visit({ viewport: PHONE });
  await leader.goto(entrance);
  await accessible(leader, "the leader's page");
  const wide = await leader.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  assert.ok(wide <= 0, "the page fits a phone");
  await leader.getByRole("button", { name: /^Wegwerfen.*: Noten/ }).click();
  await leader.getByText("Der Fund ist gelöscht.").waitFor();
  await leader.getByText("Man sieht das Wasser.").waitFor();
  await leader.getByRole("button", { name: /^Veröffentlichen.*: Hier gehe ich gern/ }).click();
  await leader.getByText("Der Fund ist veröffentlicht.").waitFor();
  await leader.getByText("Hier ist gerade nichts.").waitFor();

  const visitor = await visit();
  await visitor.goto(`${MISSIONS}?mission=lieblingsort`);
  const shown = visitor.locator("#find-list li").filter({ hasText: "Man sieht das Wasser." });
  await shown.getByRole("link").click();
  await visitor.getByRole("heading", { level: 1, name: "Hier gehe ich gern" }).waitFor();
  await accessible(visitor, "a find");
});

journey("the forms of missions are accessible on a phone", async (visit) => {
  const { code } = await group(visit, "4c");
  const child = await visit({ viewport: PHONE });
  await child.goto(`${MISSIONS}?code=${code.replaceAll(" ", "-")}`);
  await child.getByRole("button", { name: "Los geht’s" }).click();
  await child.getByText("Du bist dabei.").first().waitFor();
  for (const mission of ["gefahr", "autos", "noten", "lieblingsort"]) {
    await child.goto(`${MISSIONS}/${mission}/new`);
    await accessible(child, mission);
    const wide = await child.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    assert.ok(wide <= 0, `${mission} fits a phone`);
  }
});

journey("the map of finds counts what its list counts", async (visit) => {
  const page = await visit({ viewport: { width: 1280, height: 900 } });
  await page.goto(MISSIONS);
  const listed = await page.locator("#find-list li").count();
  await page.locator("#find-list").scrollIntoViewIfNeeded();
  await page.locator(".al-map").scrollIntoViewIfNeeded();
  await page.locator(".al-map[data-idle]").waitFor();
  const told = await page.locator(".al-map__status").innerText();
  assert.match(told, new RegExp(`^${listed} Funde? im Ausschnitt$`));
});
