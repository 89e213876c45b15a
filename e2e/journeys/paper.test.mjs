/** Ballots that come in another way: printed on paper and entered by two people, and cast at a touch table. */
import assert from "node:assert/strict";

import { journey, PEOPLE } from "../stage/journey.mjs";

const STAFF = "/staff/participation/buergerhaushalt";
const PLAIN = { javaScriptEnabled: false, viewport: { width: 390, height: 844 } };

journey("a printed ballot is entered by two people by keyboard alone, and a third settles what differs", async (visit) => {
  const clerk = await visit({ ...PLAIN, enterAs: PEOPLE.clerk });
  await clerk.goto(`${STAFF}/projects`);
  await clerk.getByRole("link", { name: "Codes und Stimmzettel auf Papier" }).click();
  await clerk.getByLabel("Wie viele Codes?").fill("2");
  await clerk.getByRole("button", { name: "Stimmzettel mit Codes drucken" }).click();
  await clerk.getByText("2 Stimmzettel sind bereit.").waitFor();
  const codes = await clerk.locator(".al-printed__code strong").allInnerTexts();
  const sheet = await clerk.locator(".al-printed__code span").last().innerText();
  assert.match(codes.join("\n"), /^([A-Z2-9]{4} ){2}[A-Z2-9]{4}\n([A-Z2-9]{4} ){2}[A-Z2-9]{4}$/);

  const other = await visit({ ...PLAIN, enterAs: PEOPLE.planner });
  await enter(clerk, codes[0], 2);
  await clerk.getByText("Jetzt gibt eine andere Person dieses Blatt ein.").waitFor();
  await enter(other, codes[0], 2);
  await other.getByText("Der Stimmzettel ist in der Urne.").waitFor();

  await enter(clerk, codes[1], 2);
  await enter(other, codes[1], 1);
  await other.getByText("Eine dritte sieht nach").waitFor();
  const third = await visit({ ...PLAIN, enterAs: PEOPLE.administrator, expected: [/status of 422/] });
  await third.goto(`${STAFF}/paper`);
  await third.getByRole("link", { name: sheet, exact: true }).click();
  assert.equal(await third.getByText("verschieden", { exact: true }).count(), 1);
  await third.getByRole("button", { name: "Entscheiden" }).click();
  await third.getByText("Wählen Sie, was auf dem Blatt steht.").first().waitFor();
  await third.getByRole("radio", { name: "Was die zweite Person gelesen hat" }).focus();
  await third.keyboard.press("Space");
  await third.keyboard.press("Enter");
  await third.getByText("Der Stimmzettel ist in der Urne.").waitFor();
});

journey("a touch table takes one ballot after the other and forgets whoever walks away", async (visit) => {
  const clerk = await visit({ ...PLAIN, enterAs: PEOPLE.clerk });
  await clerk.goto(`${STAFF}/projects`);
  await clerk.getByRole("link", { name: "Abstimmen am Gerät der Stadt" }).click();
  await clerk.getByRole("button", { name: "Adresse für heute erstellen" }).click();
  const address = await clerk.getByRole("link", { name: /\/budget\/kiosk\// }).innerText();

  const plain = await visit({ javaScriptEnabled: false });
  await plain.goto(address);
  for (let person = 0; person < 2; person += 1) {
    assert.equal(await plain.locator("input[name=choice]:checked").count(), 0);
    await plain.locator("input[name=choice]").nth(person).focus();
    await plain.keyboard.press("Space");
    await plain.getByRole("button", { name: "Stimmzettel abgeben" }).click();
    await plain.getByRole("heading", { level: 1, name: "Danke. Ihr Stimmzettel ist in der Urne." }).waitFor();
    await plain.getByRole("link", { name: "Die nächste Person" }).click();
  }

  const table = await visit();
  await table.clock.install();
  await table.goto(address);
  await table.locator("input[name=choice]").first().check();
  await table.clock.runFor(45_000);
  await table.getByRole("alert").getByRole("button", { name: "Ich brauche mehr Zeit" }).click();
  await table.clock.runFor(30_000);
  assert.equal(await table.locator("input[name=choice]:checked").count(), 1, "who asks for time has it");
  await table.clock.runFor(31_000);
  await table.waitForURL(/lang=de/);
  assert.equal(await table.locator("input[name=choice]:checked").count(), 0);
});

/** Types the code and ticks the first projects, by keyboard alone. */
async function enter(page, code, projects) {
  await page.goto(`${STAFF}/paper`);
  await page.getByLabel("Code auf dem Blatt").focus();
  await page.keyboard.type(code.toLowerCase());
  for (let place = 0; place < projects; place += 1) {
    // Between two boxes stands what a project is about.
    await page.keyboard.press("Tab");
    if (place > 0) await page.keyboard.press("Tab");
    await page.keyboard.press("Space");
  }
  await page.keyboard.press("Enter");
}
