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
  const sent = [];
  await page.route(/\/pieces\/[^/]+\?piece=/, async (route) => {
    sent.push(Number(new URL(route.request().url()).searchParams.get("piece")));
    if (sent.length === 2) return route.abort();
    // The page is left while the rest is on its way.
    if (sent.length > 3) return undefined;
    return route.continue();
  });
  const input = page.getByLabel(/^Datei auswählen: Handwerkskarte/);
  await input.setInputFiles([paper("karte.pdf"), paper("anmeldung.pdf")]);
  await page.getByText("anmeldung.pdf wartet").waitFor();
  await accessible(page, "files on their way");
  await page.waitForFunction((most) => document.querySelector("[data-coming] progress")?.value >= most, Math.floor((2 / PIECES) * 100) - 1);
  assert.deepEqual(sent.slice(0, 3), [0, 1, 1], "what broke off is sent again, and nothing else");
  await page.unroute(/\/pieces\/[^/]+\?piece=/);
  const again = [];
  page.on("request", (request) => {
    const piece = new URL(request.url()).searchParams.get("piece");
    if (piece !== null) again.push(Number(piece));
  });
  await page.reload();
  for (const name of ["karte.pdf", "anmeldung.pdf"]) await page.getByRole("link", { name, exact: true }).waitFor();
  const [rest, second] = [again.slice(0, -PIECES), again.slice(-PIECES)];
  assert.deepEqual(second, [0, 1, 2, 3, 4], "the file that waited is sent as a whole");
  assert.ok(rest.every((piece) => piece >= 2), `what was acknowledged is not sent again: ${again}`);
  await accessible(page, "files that are there");
});
