/** The outbox of the demonstration. Mails are written by a job, a moment after the page has answered. */
import { until } from "./until.mjs";

/** How many mails have this word or pattern in them; the outbox is open then. */
export async function countMails(page, holds) {
  await page.goto("/outbox");
  return mailsWith(page, holds).count();
}

/** The newest mail with this word or pattern in it, once there are more of them than are `known`; the outbox is open then. */
export async function newestMail(page, holds, known = 0) {
  await until(async () => (await countMails(page, holds)) > known, `a new mail with ${holds}`);
  return mailsWith(page, holds).first();
}

const mailsWith = (page, hasText) => page.locator(".al-mails > li").filter({ hasText });

/** Where the first link of this form in a mail leads: its path. */
export async function pathIn(mail, form) {
  const links = await mail.locator(".al-mail__text a").evaluateAll((all) => all.map(({ pathname }) => pathname));
  const found = links.find((path) => form.test(path));
  if (found === undefined) throw new Error(`no link ${form} among ${links.join(", ")}`);
  return found;
}
