/** Pages only a link in a mail leads to: a contractor's errand, a reporter's answer. */
import { PEOPLE } from "./journey.mjs";
import { newestMail, pathIn } from "./outbox.mjs";

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
  return Promise.all([mailed(visit, /\/reports\/errand\/[\w-]+/), mailed(visit, /\/reports\/own\/[\w-]+\/answer/)]);
}

async function mailed(visit, form) {
  return pathIn(await newestMail(await visit(), form), form);
}
