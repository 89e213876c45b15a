/** The outbox of the demonstration. Mails are written by a job, a moment after the page has answered. */
import { setTimeout as pause } from "node:timers/promises";

/** The machine may be busy with other things. */
const PATIENCE_MS = 20_000;

/** How many mails have this word or pattern in them; the outbox is open then. */
export async function countMails(page, holds) {
  await page.goto("/outbox");
  return mailsWith(page, holds).count();
}

/** The newest mail with this word or pattern in it, once there are more of them than are `known`; the outbox is open then. */
export async function newestMail(page, holds, known = 0) {
  const until = performance.now() + PATIENCE_MS;
  while ((await countMails(page, holds)) <= known) {
    if (performance.now() > until) throw new Error(`no new mail with ${holds}`);
    await pause(200);
  }
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
