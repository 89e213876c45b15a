/** Files of an application: several at once, and on where a connection broke or the page was left. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { journey } from "../stage/journey.mjs";

const STEP = "/services/handwerkerparkausweis/apply/nachweise";
/** Pieces have half a megabyte. */
const PIECES = 5;

/** A PDF as long as so many pieces. */
function paper(name) {
  const filling = Buffer.alloc((PIECES - 1) * 512 * 1024, " ");
  return { name, mimeType: "application/pdf", buffer: Buffer.concat([Buffer.from("%PDF-1.7\n"), filling, Buffer.from("\n%%EOF\n")]) };
}

journey("files go on after a broken connection, and when their page is opened anew", async (visit) => {
  const page = await visit({ expected: [/ERR_FAILED/] });
  await page.goto(STEP);
  // What goes through; the connection breaks once, and for good after the second piece.
  const sent = [];
  let asked = 0;
  let broken = (nth) => nth === 2 || nth > 3;
  await page.route(/\/pieces\/[^/]+\?piece=/, async (route) => {
    asked += 1;
    if (broken(asked)) return route.abort();
    sent.push(Number(new URL(route.request().url()).searchParams.get("piece")));
    return route.continue();
  });
  const input = page.getByLabel(/^Datei auswählen: Handwerkskarte/);
  await input.setInputFiles([paper("karte.pdf"), paper("anmeldung.pdf")]);
  await page.getByText("anmeldung.pdf wartet").waitFor();
  await accessible(page, "files on their way");
  await page.waitForFunction((most) => document.querySelector("[data-coming] progress")?.value >= most, Math.floor((2 / PIECES) * 100) - 1);
  // The page is left while nothing comes through, and what it asks for until then is not counted.
  await page.getByText("karte.pdf wird von selbst weitergesendet").waitFor();
  assert.deepEqual(sent, [0, 1], "what broke off is sent again, and nothing else");
  await page.reload({ waitUntil: "commit" });
  broken = () => false;
  for (const name of ["karte.pdf", "anmeldung.pdf"]) await page.getByRole("link", { name, exact: true }).waitFor();
  assert.deepEqual(sent, [0, 1, 2, 3, 4, 0, 1, 2, 3, 4], "what was acknowledged is not sent again, and files keep their order");
  await accessible(page, "files that are there");
});

journey("a form waits for its files, and one that was refused is not passed over", async (visit) => {
  const page = await visit({ expected: [/422/] });
  await page.goto(STEP);
  let pressed;
  const press = new Promise((done) => (pressed = done));
  await page.route(/\/pieces\/[^/]+\?piece=/, async (route) => {
    await press;
    return route.continue();
  });
  const input = page.getByLabel(/^Datei auswählen: Handwerkskarte/);
  await input.setInputFiles({ name: "brief.docx", mimeType: "application/pdf", buffer: Buffer.from("kein PDF") });
  await page.getByRole("button", { name: "Weiter" }).click();
  pressed();
  await page.getByRole("alert").filter({ hasText: "brief.docx" }).waitFor();
  assert.equal(new URL(page.url()).pathname, STEP);
  await page.getByRole("button", { name: "Meldung zu brief.docx schließen" }).click();
  assert.equal(await page.getByText("brief.docx").count(), 0);
});
