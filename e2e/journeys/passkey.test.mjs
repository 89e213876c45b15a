/** Signing in without a password: by passkey, by link, by code. */
import assert from "node:assert/strict";

import { freshWord, journey } from "../stage/journey.mjs";
import { countMails, newestMail, pathIn } from "../stage/outbox.mjs";

const HORST = "horst.rimmele@konstanz.example";
const YUSUF = "yusuf.demir@konstanz.example";

journey("a passkey is made, signs in, and no longer does when it is deleted", async (visit) => {
  const page = await visit({ enterAs: HORST, expected: [/passkey\/finish/] });
  const name = freshWord("Gerät ");
  await addAuthenticator(page);
  await page.goto("/account");
  await page.getByLabel(/^Name des Passkeys/).last().fill(name);
  await page.getByRole("button", { name: "Passkey hinzufügen" }).click();
  await page.getByText("Der Passkey ist eingerichtet.").waitFor();
  await page.getByText(name, { exact: true }).waitFor();

  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Passkey/ }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await isSignedInAs(page, HORST);

  await page.getByText(`Umbenennen oder löschen: ${name}`).click();
  await page.getByRole("button", { name: new RegExp(`^Passkey löschen.*${name}`) }).click();
  await page.getByText("Der Passkey ist gelöscht.").waitFor();
  await signOut(page);
  await page.goto("/sign-in");
  await page.getByRole("button", { name: /Passkey/ }).click();
  await page.getByRole("alert").getByText("Diesen Passkey kennen wir nicht.").waitFor();
  assert.equal(new URL(page.url()).pathname, "/sign-in");
});

journey("a link from an e-mail signs in once, after a press", async (visit) => {
  const page = await visit({ expected: [/status of 4\d\d/] });
  const link = await pathIn(await askForMail(page, YUSUF), /\/sign-in\/link\//);
  await page.goto(link);
  await page.getByRole("heading", { level: 1, name: "Anmeldung bestätigen" }).waitFor();
  await page.getByRole("button", { name: "Jetzt anmelden" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await isSignedInAs(page, YUSUF);
  const other = await visit({ expected: [/status of 4\d\d/] });
  await other.goto(link);
  assert.equal(await other.getByRole("button", { name: "Jetzt anmelden" }).count(), 0, "the link is used up");
});

journey("the code from the e-mail signs in, a wrong one does not", async (visit) => {
  const page = await visit({ expected: [/status of 4\d\d/] });
  const mail = await askForMail(await visit(), YUSUF, page);
  const code = /Code ein: ([\d ]{6,7})/.exec(await mail.locator(".al-mail__text").textContent())[1];
  const field = page.getByLabel("Code aus der E-Mail");
  await field.fill(code.replaceAll(/\d/g, (digit) => String(9 - Number(digit))));
  await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
  await page.getByRole("alert").waitFor();
  await field.fill(code);
  await page.getByRole("main").getByRole("button", { name: "Anmelden" }).click();
  await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
  await isSignedInAs(page, YUSUF);
});

/** An authenticator inside the browser that always says yes. */
async function addAuthenticator(page) {
  const client = await page.context().newCDPSession(page);
  await client.send("WebAuthn.enable");
  await client.send("WebAuthn.addVirtualAuthenticator", {
    options: { protocol: "ctap2", transport: "internal", hasResidentKey: true, hasUserVerification: true, isUserVerified: true, automaticPresenceSimulation: true },
  });
}

/** Asks for a mail to sign in on `asking`, and answers it: the one that was not there before. */
async function askForMail(page, address, asking = page) {
  const known = await countMails(page, address);
  await asking.goto("/sign-in");
  await asking.getByLabel("E-Mail-Adresse").fill(address);
  await asking.getByRole("button", { name: /Link/ }).click();
  await asking.waitForURL(/\/sign-in\/sent/);
  return newestMail(page, address, known);
}

async function isSignedInAs(page, address) {
  await page.goto("/account");
  await page.getByRole("heading", { level: 1, name: "Mein Konto" }).waitFor();
  await page.getByRole("definition").getByText(address, { exact: true }).waitFor();
}

async function signOut(page) {
  await page.goto("/account");
  await page.getByRole("main").getByRole("button", { name: "Abmelden" }).click();
  await page.getByRole("link", { name: "Anmelden" }).first().waitFor();
}
