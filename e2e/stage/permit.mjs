/**
 * The permit for craftsmen, act by act: what a business and the office do, with whatever they do
 * it. Each act takes `{ page, hand, look }`: the page it happens on, how the page is used (hands.mjs),
 * and what is done with each page that was reached.
 */
import assert from "node:assert/strict";

import { newestMail, pathIn } from "./outbox.mjs";
import { until } from "./until.mjs";

/** The two clerks who decide; one proposes, the other confirms. */
export const FIRST = "petra.zwick@konstanz.example";
export const SECOND = "holger.winterhalter@konstanz.example";
export const NAME = "Handwerkerparkausweis";

/** Goes from the catalogue to the first question. */
export async function begin({ page, hand, look }) {
  await page.goto("/services");
  await reached(page, "Leistungen und Anträge", look, "service-catalogue");
  await hand.press(page.getByRole("main").getByRole("link", { name: NAME, exact: true }));
  await reached(page, NAME, look);
  await hand.press(page.getByRole("link", { name: "Antrag stellen" }));
  await reached(page, "Ihr Betrieb", look);
}

/** Answers all questions about a business with two vehicles, the second of which is somebody else's. */
export async function fillIn({ page, hand, look }, { firm, email, papers }) {
  const { card, front, back, consent } = papers;
  const line = (name, within = page) => within.getByRole("textbox", { name });
  await hand.fill(line(/^Name des Betriebs/), firm);
  await hand.choose(page.getByRole("radio", { name: /^Kapitalgesellschaft/ }));
  await hand.choose(page.getByRole("radio", { name: "Handwerkskammer" }));
  await hand.fill(line(/^Handwerk oder Tätigkeit/), "Elektroinstallation");
  await hand.fill(line(/^Straße/), "Seestraße");
  await hand.fill(line(/^Hausnummer/), "3a");
  await hand.fill(line(/^Postleitzahl/), "78464");
  await hand.fill(line(/^Ort/), "Konstanz");
  await hand.fill(line(/^Ansprechperson/), "Anna Weiß");
  await hand.fill(line(/^Telefon/), "07531 123456");
  await hand.fill(line(/^E-Mail/), email);
  await goOn(page, hand);

  await reached(page, "Gebiet und Dauer", look);
  await hand.choose(page.getByRole("radio", { name: "nur in der Stadt Konstanz" }));
  await hand.fill(line(/^Wie viele Ausweise/), "1");
  await hand.day(page.getByLabel(/^Gültig ab/), today());
  await hand.choose(page.getByRole("radio", { name: "1 Jahr", exact: true }));
  await hand.fill(line(/^Wofür brauchen Sie/), "Wir warten Anlagen und haben Messgeräte und Ersatzteile im Wagen.");
  await goOn(page, hand);

  await reached(page, "Fahrzeuge", look);
  const vehicle = (nr) => page.getByRole("group", { name: `Fahrzeug ${nr}`, exact: true });
  const says = (row, question, answer) => hand.choose(row.getByRole("group", { name: question }).getByRole("radio", { name: answer, exact: true }));
  const certificate = (row) => row.getByLabel("Datei auswählen: Zulassungsbescheinigung Teil I");
  const one = vehicle(1);
  await hand.fill(line(/^Kennzeichen/, one), "KN-EW 100");
  await hand.fill(line(/^Hersteller und Modell/, one), "VW Crafter");
  await says(one, /^Art des Fahrzeugs/, "Kastenwagen oder Transporter");
  await hand.fill(line(/^Zulässige Gesamtmasse/, one), "3500");
  await says(one, /^Trägt es fest/, "Ja");
  await says(one, /^Ist es auf den Betrieb/, "Ja");
  await attach(hand, certificate(one), [front, back]);
  await hand.press(page.getByRole("button", { name: "Fahrzeug: weitere hinzufügen" }));
  const two = vehicle(2);
  await two.waitFor();
  await one.getByRole("link", { name: front.name }).waitFor();
  await hand.fill(line(/^Kennzeichen/, two), "KN-EW 200");
  await hand.fill(line(/^Hersteller und Modell/, two), "Opel Astra");
  await says(two, /^Art des Fahrzeugs/, "Kombi");
  await hand.fill(line(/^Zulässige Gesamtmasse/, two), "1900");
  await says(two, /^Trägt es fest/, "Nein");
  await says(two, /^Ist es auf den Betrieb/, "Nein");
  await attach(hand, certificate(two), [front]);
  await goOn(page, hand);

  await page.getByText("Wegen Ihrer Antworten gibt es auf dieser Seite noch weitere Fragen.").waitFor();
  await reached(page, "Fahrzeuge", look, "service-step");
  await says(two, /^Ist es als Werkstatt/, "Ja");
  await hand.fill(line(/^Halterin oder Halter/, two), "Jan Weiß");
  await attach(hand, two.getByLabel(/^Datei auswählen: Zustimmung/), [consent]);
  await goOn(page, hand);

  await reached(page, "Nachweise und Erklärung", look);
  await attach(hand, page.getByLabel(/^Datei auswählen: Handwerkskarte/), [card]);
  for (const declared of [/^Wir nutzen den Ausweis nur/, /^Wir legen das Original/, /^Die Angaben sind richtig/]) {
    await hand.choose(page.getByRole("checkbox", { name: declared }));
  }
  await goOn(page, hand);
}

/** Confirms the address, sends, and answers what the business has afterwards: number, code, and path of its page. */
export async function send({ page, hand, look }, { email, mailbox }) {
  await reached(page, "Prüfen und senden", look);
  const main = page.getByRole("main");
  assert.match(await main.textContent(), /KN-EW 200.*GebOSt Nr\. 264.*150,00/s, "all that is sent, and what it costs");
  await hand.press(page.getByRole("button", { name: "Code an diese Adresse schicken" }));
  const field = page.getByRole("textbox", { name: "Code aus der E-Mail" });
  await field.waitFor();
  const mail = await newestMail(mailbox, email);
  const [digits] = /\b\d{6}\b/.exec(await mail.textContent());
  await hand.fill(field, digits);
  await hand.press(page.getByRole("button", { name: "Adresse bestätigen" }));
  await page.getByText(`${email} ist bestätigt.`).waitFor();
  await look(page, "service-review");
  await hand.press(page.getByRole("button", { name: "Antrag senden" }));
  await reached(page, "Ihr Antrag ist angekommen", look, "service-receipt");
  const [reference, code] = await page.locator(".al-code").allTextContents();
  assert.match(reference, /^KN(-[A-Z0-9]{4}){2}$/);
  await hand.press(page.getByRole("link", { name: "Zu Ihrer Seite" }));
  await reached(page, NAME, look);
  return { reference, code, own: new URL(page.url()).pathname };
}

/** The receipt proves itself on the page for it. */
export async function proveReceipt({ page, hand, look }, { own, reference }) {
  const receipt = await (await page.request.get(`${own}/receipt.json`)).text();
  await page.goto("/receipts/verify");
  await hand.fill(page.getByRole("textbox", { name: /^Text der Bestätigung/ }), receipt);
  await hand.press(page.getByRole("main").getByRole("button", { name: "Prüfen" }));
  await page.getByText("Echt und unverändert").waitFor();
  await page.getByText(reference).first().waitFor();
  await look(page);
}

/** A clerk finds the case by its number. */
export async function openCase({ page, hand, look }, { reference, firm }) {
  await page.goto("/staff/services");
  await look(page);
  const words = page.getByRole("searchbox", { name: "Zeichen" });
  if (!(await words.isVisible())) await hand.press(page.locator("summary").filter({ hasText: "Eingang durchsuchen" }));
  await hand.fill(words, reference);
  await hand.press(page.getByRole("button", { name: "Anzeigen" }));
  await reached(page, firm, look, "service-case");
}

/** The clerk takes the case and asks for something. */
export async function ask({ page, hand, look }, words) {
  await hand.press(page.getByRole("button", { name: "Übernehmen" }));
  await page.getByText("Sie bearbeiten den Vorgang jetzt.").waitFor();
  const requests = page.locator("#request");
  await hand.press(requests.locator("summary").filter({ hasText: "Etwas nachfordern" }));
  await hand.fill(requests.getByRole("textbox", { name: /^Was fehlt/ }), words);
  await hand.press(requests.getByRole("button", { name: "Etwas nachfordern" }));
  await page.getByText("Die Nachforderung ist verschickt. Die Frist ruht.").waitFor();
  await look(page);
}

/** The business follows the mail, says which application it means, and answers. */
export async function answer({ page, hand, look }, { email, mailbox, reference, code, words, text }) {
  const mail = await newestMail(mailbox, new RegExp(`${email}[^]*${words}`));
  await page.goto(await pathIn(mail, /^\/services\/status/));
  await reached(page, "Wie weit ist mein Antrag?", look);
  await hand.fill(page.getByRole("textbox", { name: /^Nummer des Antrags/ }), reference);
  await hand.fill(page.getByRole("textbox", { name: /^Ihr Code/ }), code);
  await hand.press(page.getByRole("button", { name: "Nachsehen" }));
  await hand.press(page.getByRole("link", { name: "Verlauf, Nachrichten und Bescheid" }));
  await page.getByRole("heading", { name: /^Wir brauchen noch etwas von Ihnen/ }).waitFor();
  await page.getByText(words).waitFor();
  await look(page);
  await hand.fill(page.getByRole("textbox", { name: "Ihre Antwort" }), text);
  await hand.press(page.getByRole("button", { name: "Antwort senden" }));
  await page.getByText("Ihre Antwort ist da. Danke.").waitFor();
}

/** The first clerk reads the answer, ticks what is in order, and proposes to grant. */
export async function propose({ page, hand, look }, text) {
  await page.reload();
  await page.getByText(text).waitFor();
  const checks = page.locator("input[name=item]");
  assert.equal(await checks.count(), 6, "vehicles of others and estate cars are looked at, too");
  for (const check of await checks.all()) await hand.choose(check);
  await hand.press(page.getByRole("button", { name: "Häkchen speichern" }));
  await page.getByText("Die Häkchen sind gespeichert.").waitFor();
  await hand.press(page.getByRole("link", { name: "Entscheiden", exact: true }));
  await reached(page, "Entscheiden", look);
  await hand.select(page.getByRole("combobox", { name: /^Entscheidung/ }), "Genehmigt");
  await hand.press(page.getByRole("button", { name: "Schreiben ansehen" }));
  await page.getByRole("heading", { name: "Schreiben" }).waitFor();
  await look(page);
  await hand.press(page.getByRole("button", { name: "Zur Prüfung vorlegen" }));
  await page.getByText("Die Entscheidung liegt zur Prüfung vor.").waitFor();
  assert.equal(await page.getByRole("button", { name: "Bestätigen und zustellen" }).count(), 0, "who proposed does not confirm");
}

/** The second clerk finds it among what waits for them, and confirms. */
export async function confirm({ page, hand, look }, { reference, firm }) {
  await page.goto("/staff/services?tab=second");
  await hand.press(page.getByRole("link", { name: reference }));
  await reached(page, firm, look);
  await hand.press(page.getByRole("button", { name: "Bestätigen und zustellen" }));
  await page.getByText("Die Entscheidung gilt.").waitFor();
}

/** The business reads the decision, is led to the payment service, and comes back having paid. */
export async function pay({ page, hand, look }, { own, waits }) {
  await page.goto(`${own}/progress`);
  await page.getByText("Ihr Antrag ist genehmigt").first().waitFor();
  await look(page);
  const go = page.getByRole("link", { name: "Jetzt bezahlen" });
  await until(async () => {
    await page.goto(own);
    return (await go.count()) > 0;
  }, "something to pay");
  await look(page);
  await hand.press(go);
  // The page asks the service once more what it can do, and loads itself anew.
  await page.getByText("Das geht zurzeit:").waitFor();
  await reached(page, "Bezahlen", look, "service-payment");
  await hand.press(page.getByRole("button", { name: "Online bezahlen" }));
  await waits(page, "Wir rufen den Zahlungsdienst", "Weiter");
  await reached(page, "Zahlungsdienst zur Probe", look);
  await hand.press(page.getByRole("button", { name: "Mit Kreditkarte bezahlen" }));
  await waits(page, "Wir fragen nach Ihrer Zahlung", "Jetzt nachsehen");
  await page.getByText("Das ist bezahlt.").waitFor();
  await reached(page, "Bezahlen", look);
}

/** The permit, from the page of progress; answers its path. */
export async function showPermit({ page, hand, look }, own) {
  const link = page.getByRole("main").locator('a[href^="/permits/"]');
  await until(async () => {
    await page.goto(`${own}/progress`);
    return (await page.getByText(/^gültig bis/).count()) > 0;
  }, "a permit that is valid");
  await hand.press(link);
  await reached(page, NAME, look, "permit");
  await page.locator(".al-notice--success").getByText("Gültig", { exact: true }).waitFor();
  assert.match(await page.getByRole("main").textContent(), /KN-EW 100.*KN-EW 200/s);
  const path = new URL(page.url()).pathname;
  const sheet = await page.request.get(`${path}/permit.pdf`);
  assert.ok(sheet.ok() && (await sheet.body()).subarray(0, 5).toString() === "%PDF-", "the permit for the windscreen");
  return path;
}

/** The holder says where the permit lies. */
export async function arrive({ page, hand, look }) {
  await hand.select(page.getByRole("combobox", { name: "Kennzeichen" }), "KN-EW 200");
  await hand.fill(page.getByRole("textbox", { name: /^Ort der Arbeit/ }), "Wessenbergstraße 12");
  await hand.press(page.getByRole("button", { name: "Ankunft eintragen" }));
  await page.getByText("Ort und Ankunft sind eingetragen.").waitFor();
  await look(page);
}

/** The holder changes the plate of the first vehicle. */
export async function changePlate({ page, hand, look }, plate) {
  await hand.press(page.locator("summary").filter({ hasText: "Formular zum Ändern" }));
  await hand.fill(page.getByRole("textbox", { name: "Kennzeichen (1)" }), plate);
  await hand.press(page.getByRole("button", { name: "Änderung speichern" }));
  await page.getByText("Die Änderung ist gespeichert.").waitFor();
  await page.getByText(/Zu bezahlen sind 12,00/).waitFor();
  await page.locator("dd").filter({ hasText: plate }).first().waitFor();
  await look(page);
}

/** A clerk revokes the permit, on the page of its case. */
export async function revoke({ page, hand, look }, { number, why }) {
  await page.reload();
  const permits = page.getByRole("region", { name: "Ausgestellt" });
  await hand.press(permits.locator("summary").filter({ hasText: "Widerrufen" }));
  await hand.select(permits.getByRole("combobox", { name: "Was wird widerrufen?" }), number);
  await hand.fill(permits.getByRole("textbox", { name: /^Gründe des Widerrufs/ }), why);
  await hand.press(permits.getByRole("button", { name: "Widerrufen" }));
  await page.getByText("Widerrufen. Das Schreiben ist unterwegs.").waitFor();
  await look(page);
}

/** Somebody checks a code on the page for it; `word` is the verdict. */
export async function check({ page, hand, look }, code, word) {
  await hand.fill(page.getByRole("textbox", { name: /^Code des Ausweises/ }), code);
  await hand.press(page.getByRole("main").getByRole("button", { name: "Prüfen" }));
  await page.locator(`[data-verdict="${word}"]`).waitFor();
  await look(page, word === "valid" ? "check" : undefined);
}

/** Chooses files, and waits where they are sent at once. */
async function attach(hand, field, files) {
  const page = field.page();
  await hand.attach(field, files);
  await until(async () => (await page.locator("[data-coming] > li").count()) === 0, "the files are there");
}

async function goOn(page, hand) {
  await hand.press(page.getByRole("main").getByRole("button", { name: "Weiter", exact: true }).last());
}

/** The page with this heading is there. */
async function reached(page, name, look, picture) {
  await page.getByRole("heading", { level: 1, name, exact: true }).waitFor();
  await look(page, picture);
}

/** The day in the town. */
function today() {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/Berlin", dateStyle: "short" }).format(new Date());
}
