/** Reads answers of unknown shape without trusting them. */

export type Json = Readonly<Record<string, unknown>>;

/** The value as an object with keys, or an empty one. */
export function asObject(value: unknown): Json {
  return typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
}

/** The value as a list, or an empty one. */
export function asList(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

/** The value as text, or an empty one. */
export function asText(value: unknown): string {
  return typeof value === "string" ? value : typeof value === "number" ? String(value) : "";
}

/** The value as a finite number, or nothing. */
export function asNumber(value: unknown): number | undefined {
  const number = typeof value === "string" && value.trim() !== "" ? Number(value) : value;
  return typeof number === "number" && Number.isFinite(number) ? number : undefined;
}

/** Asks for JSON; throws when the answer is not a good one. */
export async function fetchJson(url: string | URL, signal?: AbortSignal): Promise<unknown> {
  const options: RequestInit = { headers: { accept: "application/json" }, credentials: "same-origin" };
  if (signal) options.signal = signal;
  const answer = await fetch(url, options);
  if (!answer.ok) throw new Error(`${answer.status} from ${String(url)}`);
  return answer.json();
}

/** An address of this page with parameters set. */
export function withParameters(address: string, parameters: Readonly<Record<string, string | number>>): URL {
  const url = new URL(address, document.baseURI);
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, String(value));
  return url;
}
