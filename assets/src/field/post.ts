/** One attempt to send what was told, and what the server's answers mean. Works in pages and in the service worker. */
import { asList, asObject, asText } from "../page/json.ts";
import type { FieldAct, Outcome } from "./act.ts";

/**
 * Sends an act. The key in a header of our own stands for the form's token, which may be of
 * last week when the page was kept: no foreign page can set such a header.
 */
export async function attempt(act: FieldAct): Promise<Outcome> {
  try {
    const answer = await fetch(`/staff/reports/${encodeURIComponent(act.code)}/visit`, {
      method: "POST",
      credentials: "same-origin",
      headers: { accept: "application/json", "idempotency-key": act.key },
      body: formOf(act),
    });
    return await readAnswer(answer);
  } catch {
    return { kind: "later", why: "network" };
  }
}

/** The multipart body: words before the picture, so that the server can refuse early. */
export function formOf({ key, act, at, worker, text, photo }: FieldAct): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries({ key, act, at, worker, text })) form.set(name, value);
  if (photo) form.set("picture", photo.blob, photo.name);
  return form;
}

/** Answers that say "not now" rather than "not so". */
const LATER = new Set([408, 423, 425, 429]);

/** What an answer means for the act. */
export async function readAnswer(answer: Response): Promise<Outcome> {
  const body = asObject(await answer.json().catch(() => undefined));
  const { status } = answer;
  if (status === 200 || status === 201) {
    // A captive portal answers 200 to everything; without a state nothing was kept.
    const state = asText(body["state"]);
    return state === "" ? { kind: "later", why: "network" } : { kind: "arrived", late: state === "late", message: asText(body["message"]) };
  }
  if (status === 401 || status === 403) return { kind: "later", why: "signIn" };
  if (status === 409) return { kind: "later", why: "otherPerson" };
  if (status < 400 || status >= 500 || LATER.has(status)) return { kind: "later", why: "network" };
  const messages = asList(body["errors"]).map((entry) => asText(asObject(entry)["message"]));
  return { kind: "refused", message: messages.filter(Boolean).join(" ") };
}
