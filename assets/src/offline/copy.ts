/** Keeps a page in a cache with everything it refers to. For the service worker. */
import { referencesOf } from "./references.ts";

/** Keeps `answer` as the page at `path`, all it refers to first, as deep as it goes; forgets what no longer belongs to it. */
export async function keepCopy(cache: Cache, path: string, answer: Response): Promise<void> {
  const page = absolute(path);
  const met = new Set<string>([page]);
  let level = referencesOf(await answer.clone().text(), "text/html", page);
  while (level.length > 0) {
    level.forEach((address) => met.add(address));
    const below = await Promise.all(level.map((address) => keepFile(cache, address)));
    level = [...new Set(below.flat())].filter((address) => !met.has(address));
  }
  await cache.put(page, answer);
  // Files of former versions would pile up.
  for (const request of await cache.keys()) if (!met.has(request.url)) await cache.delete(request);
}

/**
 * Keeps one file and answers what it refers to. A file that is missing is left
 * out; a lost connection ends the whole round, so that nothing kept is forgotten.
 */
async function keepFile(cache: Cache, address: string): Promise<string[]> {
  const answer = await fetch(address);
  if (!answer.ok) return [];
  const type = answer.headers.get("content-type") ?? "";
  const text = /css|javascript/.test(type) ? await answer.clone().text() : "";
  await cache.put(address, answer);
  return referencesOf(text, type, address);
}

function absolute(path: string): string {
  return new URL(path, self.location.origin).href;
}
