/** The copy of the page for checking permits that the service worker keeps: keys and what is void. */
import { keepCopy } from "../offline/copy.ts";

export const CHECK_CACHE = "allmende-check-1";
export const CHECK_PAGE = "/check";

/** Keeps the page in a language, as a stranger sees it. */
export async function keepCheck(lang: string): Promise<void> {
  const answer = await fetch(`${CHECK_PAGE}?lang=${lang}`, { credentials: "omit", headers: { accept: "text/html" } });
  if (answer.ok && !answer.redirected) await keepCopy(await caches.open(CHECK_CACHE), CHECK_PAGE, answer);
}

/** The kept page. */
export async function keptCheck(): Promise<Response | undefined> {
  if (!(await caches.has(CHECK_CACHE))) return undefined;
  return (await caches.open(CHECK_CACHE)).match(CHECK_PAGE);
}

/** What a page asked for: the language of the copy; nothing where it is no such message. */
export function readCheckWanted(data: unknown): string | undefined {
  const asked = typeof data === "object" && data !== null && "keepCheck" in data ? data.keepCheck : undefined;
  return typeof asked === "string" && /^(de|en|de-simple)$/.test(asked) ? asked : undefined;
}
