/** Pages only a link in a mail leads to: a contractor's errand, a reporter's answer. */
import { PEOPLE } from "./journey.mjs";

/** Gives an errand and asks a reporter, as a clerk does, and answers where the mails lead. */
export async function batonPaths(visit) {
  const page = await visit({ enterAs: PEOPLE.clerk });
  await page.goto("/staff/reports?tab=open");
  await page.locator("th a.al-table__title").first().click();
  await page.waitForURL(/\/staff\/reports\/[A-Z0-9]+(\?|$)/);
  const code = new URL(page.url()).pathname.split("/").at(-1);
  await page.goto(`/staff/reports/${code}/errands`);
  await page.locator("#contractor").selectOption({ index: 1 });
  await page.locator("#message").fill("Bitte ansehen und richten.");
  await page.getByRole("button", { name: "Auftrag senden" }).click();
  await page.waitForURL(/done=errand/);
  await page.goto(`/staff/reports/${code}/inquiries`);
  await page.locator("#text").fill("Ist es auch bei Tag so?");
  await page.getByRole("button", { name: "Vorschau der E-Mail" }).click();
  await page.getByRole("button", { name: "Frage senden" }).click();
  await page.waitForURL(/done=asked/);
  return [await mailed(page, /\/reports\/errand\/[\w-]+/), await mailed(page, /\/reports\/own\/[\w-]+\/answer/)].filter(Boolean);
}

/** The first address of this form in the outbox of the demonstration. */
async function mailed(page, form) {
  for (let look = 0; look < 20; look += 1) {
    const found = form.exec(await (await page.request.get("/outbox")).text());
    if (found) return found[0];
    await page.waitForTimeout(250);
  }
  return undefined;
}
