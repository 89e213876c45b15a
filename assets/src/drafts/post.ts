/** One attempt to send a draft, and what the server's answers mean. Works in pages and in the service worker. */
import { asList, asObject, asText } from "../page/json.ts";
import type { Draft, FieldError, Outcome } from "./draft.ts";

/**
 * Sends a draft. The key in a header of our own stands for the form's token, which may be of
 * last week when the page was kept: no foreign page can set such a header.
 */
export async function attemptAt(action: string, draft: Draft): Promise<Outcome> {
  try {
    const answer = await fetch(action, {
      method: "POST",
      credentials: "same-origin",
      headers: { accept: "application/json", "idempotency-key": draft.key },
      body: formOf(draft),
    });
    return await readAnswer(answer);
  } catch {
    return { kind: "later" };
  }
}

/** The multipart body: words before the pictures, so that the server can refuse early. */
export function formOf(draft: Draft): FormData {
  const form = new FormData();
  form.set("idempotency_key", draft.key);
  form.set("created_at", draft.createdAt);
  // Whoever is signed in when it is sent may be somebody else.
  if (draft.person) form.set("person", draft.person);
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
