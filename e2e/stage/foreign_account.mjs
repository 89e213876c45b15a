/** A city whose people may sign in with an account elsewhere, at an identity provider that is not ours. */
import { spawn } from "node:child_process";
import { appendFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

import { command, freePort, openOwnCity } from "./city.mjs";
import { until } from "./until.mjs";

const FOLDER = join(dirname(fileURLToPath(import.meta.url)), "../../xtask/provider");

/** The city, with the provider's address as `issuer`. */
export async function openCityWithAccounts() {
  const port = await freePort();
  const issuer = `http://127.0.0.1:${port}`;
  const program = spawn("node", ["provider.mjs", String(port)], { cwd: FOLDER, stdio: "ignore" });
  try {
    await until(async () => (await fetch(`${issuer}/.well-known/openid-configuration`).catch(() => undefined))?.ok, `${issuer} answers (npm ci in xtask/provider first)`);
    let client;
    const city = await openOwnCity(async (url) => {
      client = await register(issuer, `${url}/sign-in/return/konto`);
      return { ALLMENDE_OIDC_SECRETS: `konstanz/konto=${client.client_secret}` };
    });
    const close = async () => {
      program.kill();
      await city.close();
    };
    try {
      await trust(city, issuer, client.client_id);
    } catch (problem) {
      await close();
      throw problem;
    }
    return { ...city, issuer, close };
  } catch (problem) {
    program.kill();
    throw problem;
  }
}

/** Registers the city as a client. */
async function register(issuer, back) {
  const body = JSON.stringify({ redirect_uris: [back], scope: "openid email profile assurance" });
  const answer = await fetch(`${issuer}/reg`, { method: "POST", headers: { "content-type": "application/json" }, body });
  if (answer.status !== 201) throw new Error(`${issuer} does not take the city: ${await answer.text()}`);
  return answer.json();
}

/** Writes the provider into the city's file, as its administrators would. */
async function trust(city, issuer, client) {
  const folder = join(city.folder, "town");
  await command(city, ["municipality", "export", "--municipality", "konstanz", folder]);
  await appendFile(join(folder, "municipality.toml"), `
[[identity_provider]]
key = "konto"
name = { de = "Servicekonto", en = "Account", de-simple = "Konto" }
issuer = "${issuer}"
client_id = "${client}"
scopes = ["openid", "email", "profile", "assurance"]
trust_claim = "assurance"

[identity_provider.trust]
high = "identified"
`);
  await command(city, ["municipality", "add", folder]);
  await until(async () => (await (await fetch(`${city.url}/sign-in`, { headers: { "accept-language": "de" } })).text()).includes("Servicekonto"), "the sign-in page knows the provider");
}
