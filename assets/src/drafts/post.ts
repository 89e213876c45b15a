/** One attempt to send a draft, and what the server's answers mean. Works in pages and in the service worker. */
import { asList, asObject, asText } from "../page/json.ts";
import type { Draft, FieldError, Outcome } from "./draft.ts";

/** Sends the draft; a token of the page serves as long as the server takes it. */
export async function attemptAt(action: string, draft: Draft): Promise<Outcome> {
  try {
    const token = await freshToken(action);
    const answer = await fetch(action, {
      method: "POST",
      credentials: "same-origin",
      headers: { accept: "application/json", "idempotency-key": draft.key, "x-csrf-token": token },
      body: formOf(draft, token),
    });
    return await readAnswer(answer);
  } catch {
    return { kind: "later" };
  }
}

/**
 * The page may come from the cache, with a token of last week; so the token is
 * read from the page as it is now.
 */
async function freshToken(action: string): Promise<string> {
  const page = await fetch(action, { credentials: "same-origin", cache: "no-store", headers: { accept: "text/html" } });
  return tokenIn(await page.text());
}

/** The CSRF token in a page's head or in its form; no parser, since a service worker has none. */
export function tokenIn(html: string): string {
  const tag = /<meta\s[^>]*name="csrf"[^>]*>/i.exec(html)?.[0] ?? /<input\s[^>]*name="csrf"[^>]*>/i.exec(html)?.[0] ?? "";
  return /\s(?:content|value)="([^"]*)"/i.exec(tag)?.[1] ?? "";
}

/** The multipart body: token and key before everything, so that the server can refuse early. */
export function formOf(draft: Draft, token: string): FormData {
  const form = new FormData();
  form.set("csrf", token);
  form.set("idempotency_key", draft.key);
  form.set("created_at", draft.createdAt);
  for (const [name, value] of Object.entries(draft.fields)) if (value !== "") form.set(name, value);
  for (const { name, blob } of draft.pictures) form.append("pictures", blob, name);
  return form;
}

/** Answers that say "not now" rather than "not so". */
const LATER = new Set([401, 403, 408, 409, 423, 425, 429]);

/** What an answer means for the draft. */
export async function readAnswer(answer: Response): Promise<Outcome> {
  const body = asObject(await answer.json().catch(() => undefined));
  if (answer.status === 201 || answer.status === 200) {
    const [code, secretUrl] = [asText(body["code"]), asText(body["secret_url"])];
    // A captive portal of a railway answers 200 to everything; without a code nothing was stored.
    return code === "" ? { kind: "later" } : { kind: "sent", code, secretUrl };
  }
  if (answer.status >= 400 && answer.status < 500 && !LATER.has(answer.status)) {
    return { kind: "refused", errors: readErrors(body["errors"]) };
  }
  return { kind: "later" };
}

export function readErrors(value: unknown): FieldError[] {
  return asList(value).map((entry) => {
    const { field, message } = asObject(entry);
    return { field: asText(field), message: asText(message) };
  });
}
