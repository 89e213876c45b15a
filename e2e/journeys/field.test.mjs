/** The list of the day on a telephone, with and without a network, and on paper. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey, PEOPLE } from "../stage/journey.mjs";
import { picture } from "../stage/picture.mjs";
import { until } from "../stage/until.mjs";

const PHONE = { width: 390, height: 844 };
const LIST = "/staff/reports/field";
/** The field worker of the demo city works for it. */
const DEPARTMENT = "technische_betriebe";

journey("what is told without a network arrives once, and a case closed meanwhile is said", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.administrator });
  const [done, closed] = [await plan(clerk), await plan(clerk)];
  const worker = await visit({ enterAs: PEOPLE.fieldWorker, viewport: PHONE, serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  const photo = await visit();
  await worker.goto(LIST);
  await worker.locator(`#stop-${done}`).waitFor();
  await accessible(worker, "the list on a telephone");
  await kept(worker);

  const context = worker.context();
  await context.setOffline(true);
  await worker.goto(LIST);
  await worker.getByText("Kein Netz.", { exact: false }).waitFor();
  const first = worker.locator(`#stop-${done}`);
  await first.locator("summary").click();
  // Words are asked for before anything is kept.
  await first.getByRole("button", { name: "Geht nicht" }).click();
  await first.getByText("Bitte schreiben Sie etwas dazu.").waitFor();
  await first.getByLabel("Was ist zu sagen?").fill("Mit Kaltasphalt gefüllt");
  await first.getByLabel(/Bild aufnehmen/).setInputFiles(await picture(photo, "loch.jpg"));
  await first.locator(".al-pictures li").waitFor();
  await first.getByRole("button", { name: "Erledigt" }).click();
  await first.getByText("wartet auf Netz").waitFor();
  const second = worker.locator(`#stop-${closed}`);
  await second.locator("summary").click();
  await second.getByLabel("Was ist zu sagen?").fill("War noch offen");
  await second.getByRole("button", { name: "Angefangen" }).click();
  await second.getByText("wartet auf Netz").waitFor();
  await accessible(worker, "the list without a network");
  // It outlives the tab.
  await worker.reload();
  await worker.locator(`#stop-${done} [data-act][data-state="ready"]`).waitFor();

  await post(clerk, `/staff/reports/${closed}/closure`, { close_reason: "answered", close_note: "Wird im Frühjahr saniert." });
  await context.setOffline(false);
  await worker.locator(`#stop-${done} [data-act][data-state="sent"]`).waitFor({ timeout: 60_000 });
  await worker.locator(`#stop-${closed} [data-act][data-state="late"]`).getByText("schon abgeschlossen", { exact: false }).waitFor();
  await accessible(worker, "the list after sending");

  await clerk.goto(`/staff/reports/${done}/outside`);
  assert.equal(await clerk.getByRole("textbox", { name: "Antwort an alle" }).inputValue(), "Mit Kaltasphalt gefüllt");
  assert.equal(await clerk.locator(".al-notes li").count(), 1, "once");
  assert.equal(await clerk.locator(".al-notes img").count(), 1, "with its picture");
  await accessible(clerk, "a case's work outside");
  await clerk.goto(`/staff/reports/${closed}/outside`);
  await clerk.getByText("War noch offen").waitFor();
});

journey("the kept list is gone after signing out", async (visit) => {
  const worker = await visit({ enterAs: PEOPLE.fieldWorker, viewport: PHONE, serviceWorkers: "allow", expected: [/ERR_INTERNET_DISCONNECTED|Failed to fetch/] });
  await worker.goto(LIST);
  await kept(worker);
  await worker.goto("/account");
  await worker.getByRole("button", { name: "Abmelden" }).first().click();
  await worker.waitForURL((url) => url.pathname === "/");
  await forgotten(worker);
});

journey("the kept list is gone when its session has ended elsewhere, and when somebody else opens theirs", async (visit) => {
  const worker = await visit({ enterAs: PEOPLE.fieldWorker, viewport: PHONE, serviceWorkers: "allow" });
  await worker.goto(LIST);
  await kept(worker);
  await worker.context().clearCookies();
  await worker.goto(LIST);
  await worker.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();
  await forgotten(worker);

  await worker.context().request.get(`/demo/enter/${PEOPLE.fieldWorker}`);
  await worker.goto(LIST);
  await kept(worker);
  await worker.context().request.get(`/demo/enter/${PEOPLE.clerk}`);
  await worker.goto(LIST);
  await forgotten(worker);
});

journey("a double press tells once, and what is refused stays until it is told again", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.administrator });
  const code = await plan(clerk);
  const worker = await visit({ enterAs: PEOPLE.fieldWorker, viewport: PHONE, expected: [/status of 422/] });
  const refusal = { status: 422, json: { errors: [{ field: "text", message: "Bitte genauer." }] } };
  await worker.route("**/visit", (route) => route.fulfill(refusal));
  await worker.goto(LIST);
  await worker.locator("[data-field][data-ready]").waitFor();
  const stop = worker.locator(`#stop-${code}`);
  await stop.locator("summary").click();
  await stop.getByLabel("Was ist zu sagen?").fill("Loch ist zu");
  await stop.getByRole("button", { name: "Notiz", exact: true }).evaluate((button) => {
    button.click();
    button.click();
  });
  await stop.getByText("nicht angenommen: Bitte genauer.").waitFor();
  assert.equal(await stop.locator("[data-act]").count(), 1, "once");

  await stop.getByRole("button", { name: /^Ändern/ }).click();
  assert.equal(await stop.getByLabel("Was ist zu sagen?").inputValue(), "Loch ist zu");
  await worker.reload();
  await stop.locator('[data-act][data-state="refused"]').waitFor();
  await stop.getByRole("button", { name: /^Ändern/ }).click();
  await stop.getByLabel("Was ist zu sagen?").fill("Loch ist zu, zwei Säcke Kaltasphalt");
  await worker.unroute("**/visit");
  await stop.getByRole("button", { name: "Notiz", exact: true }).click();
  await stop.locator('[data-act][data-state="sent"]').waitFor();
  assert.equal(await stop.locator("[data-act]").count(), 1, "the refused one has been told again");
  await clerk.goto(`/staff/reports/${code}/outside`);
  assert.equal(await clerk.locator(".al-notes li").count(), 1);
});

journey("on paper the list has its cases and boxes to tick, and nothing to press", async (visit) => {
  const clerk = await visit({ enterAs: PEOPLE.administrator });
  await plan(clerk);
  await clerk.goto(LIST);
  await clerk.getByRole("button", { name: "Drucken" }).waitFor();
  await clerk.emulateMedia({ media: "print" });
  const buttons = await clerk.locator("main :is(button, .kern-btn, input, summary)").filter({ visible: true }).evaluateAll((all) => all.map(({ outerHTML }) => outerHTML));
  assert.deepEqual(buttons, [], "nothing to press is printed");
  assert.ok(await clerk.locator(".al-stop__paper").first().isVisible());
  assert.ok(await clerk.locator(".al-stop__place").first().isVisible());
  assert.ok((await clerk.pdf({ format: "A4" })).length > 5_000);
});

/** The service worker is at work and has the list with all that belongs to it. */
function kept(page) {
  const isKept = async (list) => navigator.serviceWorker.controller !== null && (await caches.match(list)) !== undefined;
  return until(() => page.evaluate(isKept, LIST), "the list is kept");
}

function forgotten(page) {
  return until(() => page.evaluate(async () => !(await caches.has("allmende-field-1"))), "the list is forgotten");
}

/** Puts an open case of the department on today's list; answers its code. */
async function plan(clerk) {
  await clerk.goto(`/staff/reports?tab=open&department=${DEPARTMENT}`);
  const codes = await clerk.locator("tbody tr").evaluateAll((rows) => rows.map((row) => /\/staff\/reports\/([A-Z0-9]{6,})/.exec(row.innerHTML)?.[1]).filter(Boolean));
  for (const code of codes) {
    await clerk.goto(`/staff/reports/${code}/outside`);
    const free = (await clerk.getByText("Der Vorgang steht auf keiner Liste.").count()) === 1 && (await clerk.getByText("Noch hat niemand von draußen etwas gesagt.").count()) === 1;
    if (!free) continue;
    await clerk.getByRole("button", { name: "Heute", exact: true }).click();
    await clerk.getByText("Steht auf der Liste.").waitFor();
    return code;
  }
  throw new Error(`no open case of ${DEPARTMENT} is left`);
}

/** Sends a form of the page's visitor. */
async function post(page, path, fields) {
  const csrf = await page.locator("meta[name=csrf]").getAttribute("content");
  const answer = await page.context().request.post(path, { form: { csrf, ...fields }, maxRedirects: 0, headers: { "sec-fetch-site": "same-origin" } });
  assert.equal(answer.status(), 303, path);
}
