/** Signing in with an account at another place, and ending sessions one by one. */
import assert from "node:assert/strict";

import { accessible } from "../stage/axe.mjs";
import { openCityWithAccounts } from "../stage/foreign_account.mjs";
import { freshWord, inCity, journey } from "../stage/journey.mjs";
import { newestMail, pathIn } from "../stage/outbox.mjs";

inCity(openCityWithAccounts);

/** The provider's own pages ask for fonts from elsewhere. */
const ELSEWHERE = [/fonts\.googleapis\.com|127\.0\.0\.1:\d+/];

journey("an account elsewhere opens ours after one mail, and ours shows where one is signed in and ends it", async (visit) => {
  const who = freshWord("anna");
  const laptop = await visit({ expected: ELSEWHERE });
  await laptop.goto("/sign-in");
  await accessible(laptop, "the sign-in with a provider");
  await signInElsewhere(laptop, who);

  // Nobody gets into an account by what another place says of its address: our own mail opens it.
  await laptop.getByRole("heading", { level: 1, name: "Bitte sehen Sie in Ihr Postfach" }).waitFor();
  const mailbox = await laptop.context().newPage();
  const link = await pathIn(await newestMail(mailbox, `${who}@example.org`), /\/sign-in\/link\//);
  await mailbox.goto(link);
  await mailbox.getByRole("button", { name: "Jetzt anmelden" }).click();
  await isAccountOf(mailbox, who);
  const providers = mailbox.getByRole("region", { name: "Andere Konten zur Anmeldung" });
  await providers.getByText("Servicekonto", { exact: true }).waitFor();
  await accessible(mailbox, "the account");

  // From then on no mail is needed.
  const phone = await visit({ expected: ELSEWHERE, userAgent: "Mozilla/5.0 (Linux; Android 15) Firefox/140.0" });
  await phone.goto("/sign-in?next=/account");
  await signInElsewhere(phone, who);
  await isAccountOf(phone, who);
  const sessions = (page) => page.getByRole("region", { name: "Wo Sie angemeldet sind" });
  assert.equal(await sessions(phone).getByRole("listitem").count(), 2);

  // The telephone ends the laptop's session.
  const other = sessions(phone).getByRole("listitem").filter({ hasNotText: "Dieses Gerät" });
  await other.getByRole("button", { name: /^Beenden/ }).click();
  await phone.waitForURL(/\/account/);
  await sessions(phone).getByText("Dieses Gerät").waitFor();
  assert.equal(await sessions(phone).getByRole("listitem").count(), 1);
  await laptop.goto("/account");
  await laptop.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();

  // And a third one ends all others.
  const library = await visit({ expected: ELSEWHERE });
  await library.goto("/sign-in?next=/account");
  await signInElsewhere(library, who);
  await isAccountOf(library, who);
  await library.getByRole("button", { name: "Alle anderen Anmeldungen beenden" }).click();
  await library.getByText("Alle anderen Anmeldungen sind beendet.").waitFor();
  await phone.goto("/account");
  await phone.getByRole("heading", { level: 1, name: "Anmelden" }).waitFor();
  await library.goto("/account");
  await isAccountOf(library, who);
});

journey("whoever proved at the provider who they are is as sure here, also without JavaScript", async (visit) => {
  const who = freshWord("eid-carla");
  const page = await visit({ javaScriptEnabled: false, expected: ELSEWHERE });
  await page.goto("/sign-in");
  await signInElsewhere(page, who);
  await page.getByRole("heading", { level: 1, name: "Bitte sehen Sie in Ihr Postfach" }).waitFor();
  const mailbox = await page.context().newPage();
  await mailbox.goto(await pathIn(await newestMail(mailbox, `${who}@example.org`), /\/sign-in\/link\//));
  await mailbox.getByRole("button", { name: "Jetzt anmelden" }).click();
  await isAccountOf(mailbox, who);
  await mailbox.getByRole("definition").getByText("Identität nachgewiesen").waitFor();
});

/** From our page to the provider, through its pages, and back. */
async function signInElsewhere(page, who) {
  await page.getByRole("link", { name: "Anmelden mit: Servicekonto" }).click();
  await page.locator("input[name=login]").fill(who);
  await page.locator("input[name=password]").fill("any");
  await page.getByRole("button", { name: "Sign-in" }).click();
  await page.getByRole("button", { name: "Continue" }).click();
  await page.waitForURL(/localhost/);
}

async function isAccountOf(page, who) {
  await page.getByRole("heading", { level: 1, name: "Mein Konto" }).waitFor();
  await page.getByRole("definition").getByText(`${who}@example.org`, { exact: true }).waitFor();
}
