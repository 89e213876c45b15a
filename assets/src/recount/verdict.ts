/** Whether a recount and what was published agree, as sentences. */
import type { Values } from "../page/texts.ts";
import { beside } from "./count.ts";
import type { Counted } from "./messages.ts";
import type { Published } from "./published.ts";

/** A key of the island's words with its values; `count` chooses its variant. */
export interface Sentence {
  readonly key: string;
  readonly count?: number;
  readonly values?: Values;
}

export interface Verdict {
  readonly look: "success" | "warning" | "danger";
  readonly title: string;
  readonly lines: readonly Sentence[];
  readonly lists: readonly { readonly title: string; readonly items: readonly string[] }[];
}

/** `amount` writes money as the page's language does. */
export function judge(published: Published, counted: Counted, seconds: number, amount: (millionths: bigint) => string): Verdict {
  const agreement = beside(counted.winners, published.winners);
  const spentAgrees = published.spent === counted.spent;
  const agrees = agreement.agrees && spentAgrees;
  const otherFile = counted.checksum !== undefined && counted.checksum !== published.checksum;
  const name = (id: string): string => counted.names[id] ?? id;
  const lines: Sentence[] = [];
  if (agrees) lines.push({ key: "same", count: counted.winners.length, values: { spent: amount(counted.spent) } });
  if (agreement.otherPlace !== undefined) lines.push({ key: "otherOrder", values: { place: agreement.otherPlace } });
  if (!spentAgrees) lines.push({ key: "otherSum", values: { here: amount(counted.spent), there: published.spent === undefined ? "?" : amount(published.spent) } });
  lines.push({ key: counted.checksum === undefined ? "fileUnchecked" : otherFile ? "fileOther" : "fileSame" });
  lines.push({ key: "work", count: counted.voters, values: { counts: counted.counts, seconds } });
  const lists = [
    { title: "onlyHere", items: agreement.onlyHere.map(name) },
    { title: "onlyPublished", items: agreement.onlyPublished.map(name) },
  ];
  return {
    look: !agrees ? "danger" : otherFile ? "warning" : "success",
    title: !agrees ? "differs" : otherFile ? "agreesOtherFile" : "agrees",
    lines,
    lists: lists.filter(({ items }) => items.length > 0),
  };
}
