/** A report from the first click to its reopening: citizen, office, and somebody who passes by. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { freshWord, journey, PEOPLE } from "../stage/journey.mjs";
import { brightnessAt, picture } from "../stage/picture.mjs";

journey("a report goes its whole way, from the map to the dispute", async (visit) => {
  const word = freshWord("Kranichweg");
  const citizen = await visit();
  const code = await send(citizen, word);
  const own = citizen.url();

  const elsewhere = await visit();
  await elsewhere.goto(own);
  await showsPictures(elsewhere, 2);

  const clerk = await visit({ enterAs: PEOPLE.clerk });
  const passer = await visit();
  assert.equal((await passer.request.get(`/reports/${code}`)).status(), 404, "nobody sees it before its release");

  await clerk.goto("/staff/reports");
  await clerk.getByRole("table").getByText(code).waitFor();
  await clerk.goto(`/staff/reports/${code}`);
  await clerk.getByLabel("Bild 1 freigeben").check();
  await clerk.getByLabel("Bild 2 freigeben").uncheck();
  await clerk.locator("#release").getByRole("button", { name: "Freigeben" }).click();
  await clerk.getByText("Freigegeben. Die Meldung ist jetzt öffentlich.").waitFor();
  await accessible(clerk, "the case, released");

  await isFound(passer, word, code);
  await passer.goto(`/reports/${code}`);
  assert.equal(await passer.locator(".al-gallery img").count(), 1, "only the released picture is public");
  assert.ok((await brightnessAt(passer.locator(".al-gallery img"), 0.5, 0.5)) < 20, "the blacked out part is black");
  await accessible(passer, "the report, released");

  await clerk.getByRole("heading", { name: "Nächste Schritte" }).waitFor();
  await act(clerk, "In Bearbeitung nehmen");
  await clerk.getByText("Der Vorgang ist jetzt in Bearbeitung.").waitFor();
  await passer.reload();
  await passer.getByText("in Bearbeitung", { exact: false }).first().waitFor();

  await act(clerk, "Abschließen", async (form) => {
    await form.getByLabel("Wie ist es ausgegangen?").selectOption({ index: 1 });
    await form.getByLabel("Antwort an alle").fill(`Erledigt: ${word}.`);
  });
  await clerk.getByRole("status").or(clerk.getByText("Abgeschlossen.")).first().waitFor();
  await passer.reload();
  await passer.getByText(`Erledigt: ${word}.`).waitFor();
  await passer.getByRole("definition").getByText("Abgeschlossen", { exact: true }).or(passer.getByText("Abgeschlossen", { exact: true })).first().waitFor();

  await passer.getByRole("link", { name: "Es ist noch nicht behoben" }).click();
  await accessible(passer, "the dispute");
  await passer.getByLabel("Was ist noch nicht in Ordnung?").fill(`Immer noch kaputt am ${word}.`);
  await passer.getByLabel(/^Ein Bild dazu/).setInputFiles(await picture(passer, "noch.jpg", { hue: 20 }));
  await passer.getByRole("button", { name: "Absenden" }).click();
  await passer.getByText("Danke. Wir prüfen die Stelle noch einmal.").waitFor();

  await clerk.goto("/staff/reports?tab=disputed");
  await clerk.getByRole("table").getByText(code).waitFor();
  await clerk.goto(`/staff/reports/${code}`);
  await clerk.getByText(`Immer noch kaputt am ${word}.`).first().waitFor();
  await accessible(clerk, "the case, disputed");
  await clerk.getByRole("button", { name: "Wieder öffnen" }).first().click();
  await clerk.getByText("Der Vorgang ist wieder offen.").waitFor();
  await passer.goto(`/reports/${code}`);
  await passer.getByText("Noch nicht abgeschlossen").waitFor();
  await passer.getByText(`Immer noch kaputt am ${word}.`).waitFor();

  await citizen.goto(own);
  await citizen.getByText("Ihre Meldung ist öffentlich").waitFor();
});

journey("a draft goes on in another browser, and can be thrown away", async (visit) => {
  const word = freshWord("Entwurf");
  const first = await visit();
  await first.goto("/reports/new/where");
  await first.getByLabel("Adresse oder Ort").fill(word);
  await next(first);
  await first.getByRole("heading", { level: 1, name: "Worum geht es?" }).waitFor();
  await first.getByText("Später oder auf einem anderen Gerät weitermachen").click();
  const link = await first.getByLabel("Link zu Ihrem Entwurf").inputValue();
  const second = await visit();
  await second.goto(link);
  await second.getByRole("button", { name: "Hier weitermachen" }).click();
  await second.waitForURL(/\/reports\/new\//);
  await second.getByText(word).first().waitFor();
  await second.getByText("Später oder auf einem anderen Gerät weitermachen").click();
  await Promise.all([second.waitForResponse(/\/reports\/new\/discard$/), second.getByRole("button", { name: "Entwurf verwerfen" }).click()]);
  await second.goto("/reports/new/where");
  assert.equal(await second.getByText(word).count(), 0);
});

/** Reports with all that a browser offers; answers the short code and ends on the page behind the secret link. */
async function send(page, word) {
  await page.goto("/reports/new");
  await page.getByRole("heading", { level: 1, name: "Wo ist es?" }).waitFor();
  const map = page.locator("[data-place-map] canvas");
  await page.locator("[data-place-map][data-idle]").waitFor();
  await map.scrollIntoViewIfNeeded();
  const { width, height } = await map.boundingBox();
  // Somewhere else each time: reports of one spot are one sign on the map.
  await map.click({ position: { x: width * (0.4 + Math.random() / 5), y: height * (0.4 + Math.random() / 5) } });
  await page.locator("[data-place-result]").getByText(/Markiert in|außerhalb der Stadtteile/).waitFor();
  assert.match(await page.locator("[name=lat]").inputValue(), /^47\.\d{6}$/);
  await page.getByLabel("Adresse oder Ort").fill(`${word} 7`);
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Worum geht es?" }).waitFor();
  await page.getByRole("navigation", { name: "Schritte der Meldung" }).getByRole("link", { name: "Beschreiben" }).click();
  await page.getByRole("heading", { level: 1, name: "Was haben Sie gesehen?" }).waitFor();
  await page.getByLabel("Beschreibung").fill(`Die Straßenlaterne am ${word} ist seit einer Woche dunkel, die Lampe leuchtet nicht.`);
  const suggestion = page.locator("[data-suggestion]");
  await suggestion.getByText(/^Passt das: /).waitFor();
  await suggestion.getByText(/^Wegen: .*\S/).waitFor();
  await accessible(page, "the description with its suggestion");
  await suggestion.getByRole("button", { name: /wählen$/ }).click();
  await suggestion.getByText(/ist gewählt\.$/).waitFor();

  const pictures = page.getByLabel("Bilder auswählen oder aufnehmen");
  await pictures.setInputFiles([await picture(page, "laterne.jpg"), await picture(page, "strasse.jpg", { hue: 120 })]);
  await page.getByText("2 von 5 Bildern gewählt").waitFor();
  await page.getByRole("button", { name: "Schwärzen laterne" }).click();
  const dialog = page.getByRole("dialog", { name: "Teile des Bildes schwärzen" });
  await dialog.getByRole("button", { name: "Rechteck hinzufügen" }).click();
  await accessible(page, "the window for blacking out");
  for (let step = 0; step < 6; step += 1) await dialog.getByRole("button", { name: "Breiter" }).click();
  await dialog.getByRole("button", { name: "Übernehmen" }).click();
  await page.getByText(/laterne.*: geschwärzt\./).waitFor();
  const chosen = page.locator(".al-upload .al-pictures img, input + * .al-pictures img, .al-pictures img").first();
  assert.ok((await brightnessAt(chosen, 0.5, 0.5)) < 20, "what will be sent is black already");
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Möchten Sie davon hören?" }).waitFor();
  await page.getByLabel(/^E-Mail-Adresse/).fill(`${word}@example.org`);
  await page.getByLabel(/^Name/).fill("Ada Beispiel");
  await next(page);

  await page.getByRole("heading", { level: 1, name: "Stimmt alles?" }).waitFor();
  await accessible(page, "the last look with something missing");
  const missing = page.getByRole("link", { name: "Beantworten Sie die Frage zum Thema." });
  if ((await missing.count()) > 0) {
    await missing.click();
    await page.getByLabel("Sie ist dunkel").check();
    await next(page);
    await page.waitForURL((url) => !url.pathname.endsWith("/what"));
    await page.goto("/reports/new/check");
  }
  const open = page.getByRole("region", { name: "Das wird öffentlich" });
  const closed = page.getByRole("region", { name: "Das bleibt bei uns" });
  await open.getByText(word).first().waitFor();
  await closed.getByText(`${word}@example.org`).waitFor();
  assert.equal(await open.getByText("Ada Beispiel").count(), 0);
  assert.equal(await open.locator("img").count(), 2);
  await page.getByRole("button", { name: "Meldung absenden" }).click();
  await page.getByRole("heading", { level: 1, name: "Danke, Ihre Meldung ist da." }).waitFor();
  await accessible(page, "the thanks");
  const code = (await page.locator(".al-code").textContent()).trim();
  assert.match(code, /^[A-Z0-9]{6,9}$/);
  await page.getByRole("link", { name: "Meine Meldung öffnen" }).click();
  await page.getByText("Wir haben Ihre Meldung noch nicht freigegeben").waitFor();
  await accessible(page, "the own page");
  await showsPictures(page, 2);
  return code;
}

const next = (page) => page.getByRole("button", { name: "Weiter", exact: true }).last().click();

/** All pictures of the page's matter have arrived. */
async function showsPictures(page, count) {
  const sizes = await page.locator("main .al-pictures img").evaluateAll((images) => Promise.all(images.map((image) => image.decode().then(() => image.naturalWidth, () => 0))));
  assert.equal(sizes.filter((width) => width > 0).length, count, "the reporter sees the pictures");
}

/** Opens one of the next steps of a case, fills it in and sends it. */
async function act(page, name, fill = async () => {}) {
  const part = page.locator("details", { has: page.locator("summary", { hasText: name }) });
  if (!(await part.evaluate((details) => details.open))) await part.locator("summary").click();
  await fill(part);
  await part.getByRole("button", { name }).click();
}

/** The report stands in the list, in the search, and in a tile of the map. */
async function isFound(page, word, code) {
  await page.goto(`/reports?q=${word}`);
  await page.locator(`a[href="/reports/${code}"]`).first().waitFor();
  await page.goto(`/search?q=${word}`);
  await page.locator(`a[href="/reports/${code}"]`).first().waitFor();
  const html = await (await page.request.get(`/reports/${code}`)).text();
  const [lon, lat] = /data-point="([^"]*)"/.exec(html)[1].split(",").map(Number);
  const zoom = 17;
  const x = Math.floor(((lon + 180) / 360) * 2 ** zoom);
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * 2 ** zoom);
  const tile = await page.request.get(`/reports/tiles/${zoom}/${x}/${y}`);
  assert.ok((await tile.body()).includes(code), "the map's tile has it");
}
