/** Registers or uses a passkey: options from the server, the browser's window, the answer back. */
import { csrfToken } from "../page/csrf.ts";
import { element } from "../page/elements.ts";
import { asObject, asText } from "../page/json.ts";
import { textsOf, type Texts } from "../page/texts.ts";
import { PASSKEY_WORDS } from "../words/passkey.ts";
import { creationOptions, credentialJson, innerOptions, requestOptions } from "./convert.ts";

/** A refusal in the server's own words. */
class Refusal extends Error {}

/** Starts on a button. */
export function startPasskey(target: HTMLElement): void {
  if (!(target instanceof HTMLButtonElement)) return;
  const t = textsOf(target, PASSKEY_WORDS);
  const message = element("p", { class: "kern-body al-passkey__message", role: "alert" });
  target.after(message);
  target.hidden = false;
  if (!("PublicKeyCredential" in window)) {
    target.disabled = true;
    message.textContent = t("unsupported");
    return;
  }
  target.addEventListener("click", () => void press(target, message, t));
}

async function press(button: HTMLButtonElement, message: HTMLElement, t: Texts): Promise<void> {
  button.disabled = true;
  message.textContent = t("working");
  try {
    go(await perform(button, t));
  } catch (problem) {
    button.disabled = false;
    message.textContent = explain(problem, t);
    button.focus();
  }
}

/** Goes to the address, even when it is this page and only the part behind the # differs. */
function go(address: string): void {
  const { pathname, search } = new URL(address, location.href);
  location.assign(address);
  if (pathname === location.pathname && search === location.search) location.reload();
}

async function perform(button: HTMLButtonElement, t: Texts): Promise<string> {
  const { passkey, optionsUrl = "", finishUrl = "" } = button.dataset;
  const values = fieldValues(button.dataset["fields"]);
  const offered = asObject(await postJson(optionsUrl, values));
  const options = innerOptions(offered);
  const credential =
    passkey === "register"
      ? await navigator.credentials.create({ publicKey: creationOptions(options) })
      : await navigator.credentials.get({ publicKey: requestOptions(options) });
  if (!(credential instanceof PublicKeyCredential)) throw new Refusal(t("failed"));
  const answer = asObject(await postJson(finishUrl, { ...values, state: offered["state"], credential: credentialJson(credential) }));
  const address = asText(answer["location"]);
  if (address === "") throw new Refusal(asText(answer["message"]) || t("failed"));
  return address;
}

/** What else the server wants to know: an e-mail, a name for the passkey. */
function fieldValues(selector: string | undefined): Record<string, string> {
  const form = selector ? document.querySelector<HTMLFormElement>(selector) : null;
  if (!form) return {};
  return Object.fromEntries([...new FormData(form)].filter((entry): entry is [string, string] => typeof entry[1] === "string"));
}

async function postJson(url: string, body: unknown): Promise<unknown> {
  const answer = await fetch(url, {
    method: "POST",
    credentials: "same-origin",
    headers: { accept: "application/json", "content-type": "application/json", "x-csrf-token": csrfToken() },
    body: JSON.stringify(body),
  });
  const json: unknown = await answer.json().catch(() => undefined);
  if (!answer.ok) throw new Refusal(asText(asObject(json)["message"]));
  return json;
}

function explain(problem: unknown, t: Texts): string {
  if (problem instanceof Refusal && problem.message !== "") return problem.message;
  // The visitor closed the window or let it wait too long.
  if (problem instanceof DOMException && (problem.name === "NotAllowedError" || problem.name === "AbortError")) return t("cancelled");
  console.error("passkey", problem);
  return t("failed");
}
