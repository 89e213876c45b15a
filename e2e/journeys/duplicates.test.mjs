/** Two reports about the same become one and two again; a picture loses what nobody may see. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { caseAddresses } from "../stage/cases.mjs";
import { journey, PEOPLE } from "../stage/journey.mjs";
import { brightnessAt } from "../stage/picture.mjs";

journey("a clerk merges two reports with the keyboard, and takes them apart again", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  const code = await caseWithTwin(clerk);
  await accessible(clerk, "duplicates");
  const merge = clerk.getByRole("button", { name: /^Ist dasselbe wie / }).first();
  const other = (await merge.textContent()).trim().split(" ").at(-1);
  await merge.focus();
  await clerk.keyboard.press("Enter");
  await clerk.getByText("Zusammengelegt. Die andere Meldung steht jetzt für beide.").waitFor();
  await clerk.goto(`/staff/reports/${other}/duplicates`);
  await clerk.getByRole("heading", { name: "2-mal gemeldet" }).waitFor();
  await accessible(clerk, "merged");

  const visitor = await visit();
  await visitor.goto(`/reports/${code}`);
  await visitor.getByText(`Die Meldung ${code} wird hier mit bearbeitet`).waitFor();
  assert.match(visitor.url(), new RegExp(`/reports/${other}\\?`));
  await accessible(visitor, "the page of the report that remains");

  await clerk.getByRole("button", { name: `Wieder trennen ${code}` }).focus();
  await clerk.keyboard.press("Enter");
  await clerk.getByText("Getrennt. Diese Meldung ist wieder, was sie vorher war.").waitFor();
  const alone = await visitor.request.get(`/reports/${code}`);
  assert.equal(alone.status(), 404, "it is not released, as before");
});

journey("a clerk blacks out a part of a picture with the keyboard, and sees what the public will see", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.clerk });
  const page = (await caseAddresses(clerk)).at(-1);
  await clerk.goto(page);
  await accessible(clerk, "picture");
  const image = clerk.locator(".al-seen img");
  assert.ok((await brightnessAt(image, 0.5, 0.5)) > 20, "something is to be seen");
  await clerk.getByRole("button", { name: "Auf dem Bild zeichnen" }).focus();
  await clerk.keyboard.press("Enter");
  const tool = clerk.getByRole("dialog");
  await tool.getByRole("button", { name: "Rechteck hinzufügen" }).focus();
  await clerk.keyboard.press("Enter");
  await tool.getByRole("button", { name: "Übernehmen" }).focus();
  await clerk.keyboard.press("Enter");
  // The window fills the fields in when it is gone, a moment after the key.
  await clerk.locator("dialog.al-blackout-window").waitFor({ state: "detached" });
  assert.equal(await clerk.getByLabel("Von links").first().inputValue(), "40");
  assert.equal(await clerk.getByLabel("Breite").first().inputValue(), "20");
  await clerk.getByRole("button", { name: "Schwärzen und Original löschen" }).click();
  await clerk.getByText("Geschwärzt. Das Original ist gelöscht.").waitFor();
  assert.ok((await brightnessAt(image, 0.5, 0.5)) < 20, "it is black");
  const gone = await clerk.request.get(page, { maxRedirects: 0 });
  assert.equal(gone.status(), 303, "the original has no page any more");
});

/** The code of a new case with another one like it nearby, whose page of duplicates is open. */
async function caseWithTwin(clerk) {
  const list = await (await clerk.request.get("/staff/reports?tab=new")).text();
  for (const [, path] of list.matchAll(/href="(\/staff\/reports\/[A-Z0-9]{6,})["?]/g)) {
    await clerk.goto(`${path}/duplicates`);
    if ((await clerk.getByRole("button", { name: /^Ist dasselbe wie / }).count()) > 0) return path.split("/").at(-1);
  }
  throw new Error("no new report has another one like it nearby");
}
