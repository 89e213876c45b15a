/** Worker: reads published ballots and counts them, so that the page stays usable meanwhile. */
import { recount } from "./recount/count.ts";
import type { Order, Told } from "./recount/messages.ts";
import { readElection } from "./recount/pabulib.ts";
import { Unreadable } from "./recount/records.ts";
import { readOptions, UnknownRule } from "./recount/rule.ts";

self.addEventListener("message", (event: MessageEvent<Order>) => {
  work(event.data).catch((problem: unknown) => tell(failure(problem)));
});

async function work({ bytes, options }: Order): Promise<void> {
  const checksum = await sha256(bytes);
  const rule = readOptions(options);
  const election = readElection(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  tell({ word: "read", voters: election.ballots.length });
  let counts = 0;
  const { winners, spent, voters } = recount(election, rule, (share, count) => {
    counts = count;
    tell({ word: "counting", share, counts: count });
  });
  const names = Object.fromEntries(election.projects.map(({ id, name }) => [id, name]));
  tell({ word: "counted", winners, spent, voters, counts, names, ...(checksum === undefined ? {} : { checksum }) });
}

function tell(message: Told): void {
  self.postMessage(message);
}

function failure(problem: unknown): Told {
  if (problem instanceof Unreadable) return { word: "unreadable", what: problem.what, line: problem.line, found: problem.found };
  if (problem instanceof UnknownRule) return { word: "unknownRule", found: problem.message };
  console.error(problem);
  return { word: "unreadable", what: "other", line: 0, found: "" };
}

/** Nothing where the browser has no such thing: on pages without encryption. */
async function sha256(bytes: ArrayBuffer): Promise<string | undefined> {
  const { subtle } = globalThis.crypto;
  if (!(subtle as SubtleCrypto | undefined)) return undefined;
  const digest = new Uint8Array(await subtle.digest("SHA-256", bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
