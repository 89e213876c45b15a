/** Pages only a link in a mail leads to: a contractor's errand, a reporter's answer. */
import { PEOPLE } from "./journey.mjs";
import { newestMail, pathIn } from "./outbox.mjs";

/** Gives an errand and asks a reporter, as a clerk does, and answers where the mails lead. */
export async function batonPaths(visit) {
  const page = await visit({ enterAs: PEOPLE.clerk });
  await page.goto("/staff/reports?tab=open");
  const codes = await page.locator("tbody .al-reporthead__code").allTextContents();
  await page.goto(`/staff/reports/${codes[0].trim()}/errands`);
  await page.locator("#contractor").selectOption({ index: 1 });
  await page.locator("#message").fill("Bitte ansehen und richten.");
  await page.getByRole("button", { name: "Auftrag senden" }).click();
  await page.waitForURL(/done=errand/);
  await ask(page, codes);
  return [await mailed(page, /\/reports\/errand\/[\w-]+/), await mailed(page, /\/reports\/own\/[\w-]+\/answer/)];
}

/** Asks the first reporter who left an address. */
async function ask(page, codes) {
  for (const code of codes) {
    await page.goto(`/staff/reports/${code.trim()}/inquiries`);
    const preview = page.getByRole("button", { name: "Vorschau der E-Mail" });
    if ((await preview.count()) === 0) continue;
    await page.locator("#text").fill("Ist es auch bei Tag so?");
    await preview.click();
    await page.getByRole("button", { name: "Frage senden" }).click();
    await page.waitForURL(/done=asked/);
    return;
  }
  throw new Error("no open report is of somebody who left an address");
}

async function mailed(page, form) {
  return pathIn(await newestMail(page, form), form);
}
