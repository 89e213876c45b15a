/** Sends one file in pieces. What the server has acknowledged is never sent again. */
import { csrfToken } from "../page/csrf.ts";
import { asNumber, asObject, asText } from "../page/json.ts";

/** Where a file goes, and how long a piece is. */
export interface Begun {
  readonly path: string;
  readonly piece: number;
  /** The draft it goes into. */
  readonly draft: string;
}

/** What a file is sent for. */
export interface Target {
  readonly address: string;
  readonly field: string;
  readonly draft: string;
}

/** The server will not take the file, and why. */
export class Refusal extends Error {}
/** The server does not know the file: it is whole, or was given up. */
export class Unknown extends Error {}

/** What the sending tells while it goes on. */
export interface Listener {
  progress(share: number): void;
  /** The connection is gone; it goes on by itself. */
  waiting(): void;
}

const LONGEST_WAIT_MS = 30_000;

/** Says that a file will come. */
export async function begin({ address, field, draft }: Target, file: File, listener: Listener, signal: AbortSignal): Promise<Begun> {
  const body = JSON.stringify({ input: field, name: file.name, bytes: file.size, draft });
  const options = { method: "POST", body, headers: { "content-type": "application/json" }, signal };
  const told = await retried(() => ask(address, options), listener, signal);
  return { path: asText(told["path"]), piece: asNumber(told["piece"]) ?? 0, draft: asText(told["draft"]) };
}

/** How many pieces are there already. */
export async function look(path: string, signal: AbortSignal): Promise<{ done: number; piece: number }> {
  const told = await ask(path, { method: "GET", signal });
  return { done: asNumber(told["done"]) ?? 0, piece: asNumber(told["piece"]) ?? 0 };
}

/** Tells the server that the rest will not come. */
export async function giveUp(path: string): Promise<void> {
  await fetch(path, { method: "DELETE", headers: { "x-csrf-token": csrfToken() }, credentials: "same-origin" }).catch(() => undefined);
}

/** Sends what is missing of a file, however often the connection breaks. */
export async function sendRest(path: string, file: File, listener: Listener, signal: AbortSignal): Promise<void> {
  let { done, piece } = await retried(() => look(path, signal), listener, signal);
  for (;;) {
    listener.progress(Math.min(1, (done * piece) / file.size));
    const content = file.slice(done * piece, (done + 1) * piece);
    const nth = done;
    const told = await retried(() => put(path, nth, content, signal), listener, signal);
    if (told === "whole") break;
    done = told;
  }
  listener.progress(1);
}

async function put(path: string, nth: number, content: Blob, signal: AbortSignal): Promise<number | "whole"> {
  const told = await ask(`${path}?piece=${nth}`, { method: "PUT", body: content, headers: { "content-type": "application/octet-stream" }, signal });
  return told["whole"] === true ? "whole" : (asNumber(told["done"]) ?? nth + 1);
}

/** Tries again after longer and longer pauses, or as soon as the browser is online again. */
async function retried<T>(act: () => Promise<T>, listener: Listener, signal: AbortSignal): Promise<T> {
  for (let pause = 1_000; ; pause = Math.min(pause * 2, LONGEST_WAIT_MS)) {
    try {
      return await act();
    } catch (problem) {
      if (signal.aborted || problem instanceof Refusal || problem instanceof Unknown) throw problem;
      listener.waiting();
      await rest(pause, signal);
    }
  }
}

function rest(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((done) => {
    const end = (): void => {
      clearTimeout(timer);
      window.removeEventListener("online", end);
      signal.removeEventListener("abort", end);
      done();
    };
    const timer = window.setTimeout(end, milliseconds);
    window.addEventListener("online", end);
    signal.addEventListener("abort", end);
  });
}

async function ask(address: string, options: RequestInit): Promise<ReturnType<typeof asObject>> {
  const headers = { accept: "application/json", "x-csrf-token": csrfToken(), ...options.headers };
  const answer = await fetch(address, { ...options, headers, credentials: "same-origin" });
  if (answer.status === 404 || answer.status === 410) throw new Unknown();
  const json = (answer.headers.get("content-type") ?? "").includes("json");
  const told = json ? asObject(await answer.json()) : {};
  // 409 tells which piece is awaited.
  if (answer.ok || (answer.status === 409 && told["done"] !== undefined)) return told;
  if (answer.status === 422) throw new Refusal(asText(told["error"]));
  // Refused as a whole, such as from another site: no pause helps.
  if (answer.status >= 400 && answer.status < 500 && answer.status !== 408 && answer.status !== 429) throw new Refusal("");
  throw new Error(`${answer.status} from ${address}`);
}
