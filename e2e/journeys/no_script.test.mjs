/** Everything a citizen needs, without JavaScript. */
import assert from "node:assert/strict";

import { freshWord, journey, PEOPLE } from "../stage/journey.mjs";
import { newestMail, pathIn } from "../stage/outbox.mjs";
import { picture } from "../stage/picture.mjs";

const PLAIN = { javaScriptEnabled: false };

journey("a report with a picture is sent without JavaScript and arrives once", async (visit) => {
  const word = freshWord("Amselweg");
  const painter = await visit();
  const page = await visit({ ...PLAIN, expected: [/status of 422/] });
  await page.goto("/reports/new");
  await page.getByRole("heading", { level: 1, name: "Wo ist es?" }).waitFor();
  await next(page);
  const errors = page.getByRole("alert");
  await errors.getByRole("link", { name: /Bitte sagen Sie uns, wo es ist/ }).click();
  await page.getByLabel("Adresse oder Ort").fill("Marktstätte");
  await page.getByRole("button", { name: "Ort suchen" }).click();
  await page.getByRole("group", { name: "Meinen Sie einen dieser Orte?" }).getByRole("radio", { name: /Marktstätte/ }).first().check();
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Worum geht es?" }).waitFor();
  await page.getByRole("radio", { name: /^Straßenschaden/ }).check();
  await next(page);
  await page.getByRole("heading", { name: "Gewählt: Straßenschaden" }).waitFor();
  await page.getByLabel("wie ein Eimer").check();
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Was haben Sie gesehen?" }).waitFor();
  await page.getByLabel("Beschreibung").fill(`Ein Schlagloch mit Namen ${word}.\n\nEs wird größer.`);
  await page.getByLabel("Bilder auswählen oder aufnehmen").setInputFiles(await picture(painter, "loch.jpg"));
  await page.getByRole("button", { name: "Bilder hochladen und hier bleiben" }).click();
  await page.getByLabel("Was zeigt Bild 1?").fill("Ein Loch in der Straße");
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Möchten Sie davon hören?" }).waitFor();
  await page.getByLabel(/^E-Mail-Adresse/).fill("unvollständig");
  await next(page);
  await page.getByRole("alert").getByText("Diese E-Mail-Adresse ist nicht vollständig.").waitFor();
  await page.getByLabel(/^E-Mail-Adresse/).fill("");
  await next(page);

  const open = page.getByRole("region", { name: "Das wird öffentlich" });
  await open.getByText(word).waitFor();
  await open.getByText("wie ein Eimer").waitFor();
  assert.equal(await open.getByRole("img", { name: "Ein Loch in der Straße" }).count(), 1);
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.getByRole("heading", { level: 1, name: "Danke, Ihre Meldung ist da." }).waitFor();
  const code = (await page.locator(".al-code").textContent()).trim();
  await page.reload();

  const clerk = await visit({ ...PLAIN, enterAs: PEOPLE.clerk });
  await clerk.goto(`/staff/reports?q=${word}`);
  assert.deepEqual(await clerk.locator("tbody .al-reporthead__code").allTextContents(), [code]);
  await clerk.goto(`/staff/reports/${code}`);
  await clerk.locator("#release").getByRole("button", { name: "Freigeben" }).click();
  await clerk.getByText("Freigegeben. Die Meldung ist jetzt öffentlich.").waitFor();
  await page.goto(`/reports/${code}`);
  await page.getByText(word).first().waitFor();
});

journey("what is not the town's business leads to whose it is", async (visit) => {
  const page = await visit(PLAIN);
  await page.goto("/reports/new/what");
  await page.getByText("Notfall oder Gefahr? Hier melden Sie sich").click();
  await page.getByRole("link", { name: "Feuerwehr und Rettungsdienst" }).click();
  await page.getByRole("heading", { level: 1, name: "Dafür ist jemand anderes da" }).waitFor();
  await page.getByRole("main").getByRole("link", { name: "112" }).waitFor();
  await page.getByRole("link", { name: "Zurück zu meiner Meldung" }).click();
  await page.getByRole("heading", { level: 1, name: "Worum geht es?" }).waitFor();
});

journey("the language changes and stays without JavaScript", async (visit) => {
  const page = await visit(PLAIN);
  await page.goto("/reports?status=open");
  for (const [name, lang, heading] of [
    ["English", "en", /Reports in Konstanz/],
    ["Leichte Sprache", "de-simple", /./],
    ["Deutsch", "de", /Meldungen in Konstanz/],
  ]) {
    await page.getByRole("banner").getByRole("link", { name, exact: true }).first().click();
    await page.locator(`html[lang="${lang}"]`).waitFor();
    await page.getByRole("heading", { level: 1, name: heading }).waitFor();
    assert.match(page.url(), /status=open/, "the filter stays");
    await page.goto("/reports?status=open");
    assert.equal(await page.locator("html").getAttribute("lang"), lang, "the next page is in it too");
  }
});

journey("filters work without JavaScript, one by one and all at once", async (visit) => {
  const page = await visit(PLAIN);
  await page.goto("/reports");
  const filter = page.getByRole("search", { name: "Meldungen filtern" });
  if (!(await filter.isVisible())) await page.getByText("Suchen und filtern").click();
  await filter.getByLabel("Thema").selectOption({ label: "Alles aus „Beleuchtung“" });
  await filter.getByLabel("Stand").selectOption("Offen");
  await filter.getByRole("button", { name: "Anzeigen" }).click();
  const chosen = page.getByRole("list", { name: "Gewählte Filter" });
  await chosen.getByRole("link", { name: /Beleuchtung/ }).waitFor();
  const few = await page.locator(".al-entries > li").count();
  assert.ok(few > 0);
  await chosen.getByRole("link", { name: /Offen/ }).click();
  await chosen.getByRole("link", { name: /Offen/ }).waitFor({ state: "detached" });
  assert.ok((await page.locator(".al-entries > li").count()) >= few);
  await chosen.getByRole("link", { name: "Alle Filter entfernen" }).click();
  await chosen.waitFor({ state: "detached" });
  assert.ok((await page.locator(".al-entries > li").count()) > few);
});

journey("“me too” counts once per device and can be taken back without JavaScript", async (visit) => {
  const page = await visit(PLAIN);
  await page.goto("/reports?status=open&kind=defect");
  await page.locator(".al-entries h3 a").first().click();
  const voices = () => page.locator(".al-join").textContent();
  const before = await voices();
  await page.getByRole("button", { name: "Ich auch" }).click();
  await page.getByText("Danke. Ihre Stimme zählt mit.").waitFor();
  assert.notEqual(await voices(), before);
  await page.getByRole("button", { name: "Zurücknehmen" }).click();
  await page.getByText("Ihre Stimme ist zurückgenommen.").waitFor();
  await page.reload();
  await page.getByRole("button", { name: "Ich auch" }).waitFor();
});

journey("following is confirmed from the mail and stopped again without JavaScript", async (visit) => {
  const address = `${freshWord("leser")}@example.org`;
  const page = await visit(PLAIN);
  await page.goto("/reports?status=open");
  await page.locator(".al-entries h3 a").first().click();
  await page.getByLabel("E-Mail-Adresse für Neuigkeiten").fill(address);
  await page.getByRole("button", { name: "Folgen" }).click();
  await page.getByText("Wir haben Ihnen eine E-Mail geschickt.").first().waitFor();
  await page.goto(await pathIn(await newestMail(page, address), /\/follow\/confirm\//));
  await page.getByText(address).waitFor();
  await page.getByRole("button", { name: "Ja, Neuigkeiten schicken" }).click();
  await page.getByText("Danke. Sie bekommen ab jetzt Neuigkeiten.").waitFor();
  await page.getByRole("button", { name: /^Abbestellen/ }).click();
  await page.getByRole("heading", { level: 1, name: "Es kommen keine E-Mails mehr" }).waitFor();
});

const next = (page) => page.getByRole("button", { name: "Weiter", exact: true }).last().click();
