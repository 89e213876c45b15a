/** Counting a published budget again in the browser: it agrees, and it notices what was changed. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey } from "../stage/journey.mjs";

const RESULT = "/participation/buergerhaushalt-2026/budget/result";
const VERDICT = "[data-recount] [data-look]";

/** Presses the button and waits for what is said. */
async function recount(page, name = "Nachzählen") {
  await page.goto(RESULT);
  await page.getByRole("button", { name }).click();
  await page.locator(VERDICT).waitFor();
  return page.locator(VERDICT);
}

journey("a recount of the published ballots agrees with the published result", async (visit) => {
  const page = await visit();
  const verdict = await recount(page);
  const said = await verdict.innerText();
  assert.match(said, /stimmt mit dem veröffentlichten Ergebnis überein/);
  assert.match(said, /in derselben Reihenfolge/);
  assert.match(said, /genau die Datei, die gezählt wurde/);
  assert.equal(await verdict.getAttribute("data-look"), "success");
  assert.ok(await page.locator("[data-verdict]").evaluate((place) => place === document.activeElement), "who listens is led to the answer");
  await accessible(page, "a recount");
  await page.goto(`${RESULT}?lang=en`);
  await page.getByRole("button", { name: "Count again" }).focus();
  await page.keyboard.press("Enter");
  await page.getByText("The recount agrees with the published result").waitFor();
});

journey("ballots that were changed afterwards are noticed, and so is a changed result", async (visit) => {
  const page = await visit({ serviceWorkers: "block" });
  await page.route("**/ballots.pb", async (route) => {
    const file = await (await route.fetch()).text();
    const [head, votes] = file.split("VOTES\n");
    const kept = votes.split("\n").filter((line) => line !== "").slice(0, 31);
    const changed = head.replace(/num_votes;\d+/, "num_votes;30");
    await route.fulfill({ body: `${changed}VOTES\n${kept.join("\n")}\n` });
  });
  assert.match(await (await recount(page)).innerText(), /ist nicht die, die gezählt wurde/);
  await accessible(page, "a recount of other ballots");

  await page.unroute("**/ballots.pb");
  await page.route("**/result.json", async (route) => {
    const result = await (await route.fetch()).json();
    const winners = result.outcome.winners.filter((id) => id !== "2").concat("9");
    await route.fulfill({ json: { ...result, outcome: { ...result.outcome, winners } } });
  });
  const verdict = await recount(page);
  assert.equal(await verdict.getAttribute("data-look"), "danger");
  const said = await verdict.innerText();
  assert.match(said, /weicht vom veröffentlichten Ergebnis ab/);
  assert.match(said, /nicht als Gewinner veröffentlicht:\s*Trinkbrunnen am Stephansplatz/);
  assert.match(said, /hier nicht gewonnen:\s*Goldenes Dach/);
  await accessible(page, "a recount that differs");

  await page.unroute("**/result.json");
  await page.route("**/ballots.pb", async (route) => {
    const file = await (await route.fetch()).text();
    await route.fulfill({ body: file.slice(0, file.length / 2) });
  });
  assert.match(await (await recount(page)).innerText(), /Die Datei ist nicht zu lesen\. Zeile \d+/);
});

journey("without a script the result is whole, and the ballots can be loaded", async (visit) => {
  const page = await visit({ javaScriptEnabled: false });
  await page.goto(RESULT);
  assert.equal(await page.getByRole("button", { name: "Nachzählen" }).count(), 0);
  await page.getByText("allmende tally").waitFor();
  const file = await page.request.get(await page.locator("a[href$='ballots.pb']").getAttribute("href"));
  assert.match(await file.text(), /^META\n/);
  await page.getByRole("link", { name: "Goldenes Dach für das Wartehäuschen" }).click();
  await page.getByText("Dieses Projekt wird nicht bezahlt").waitFor();
});
