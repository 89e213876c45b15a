/** Counts an election anew, and says whether a published result agrees. */
import { countEqualShares, type Progress } from "./equal_shares.ts";
import { countGreedy } from "./greedy.ts";
import type { Election } from "./pabulib.ts";
import { countPhragmen } from "./phragmen.ts";
import { takeTogether, type Project } from "./poll.ts";
import { costOf, type Options } from "./rule.ts";

export interface Recount {
  readonly voters: number;
  /** Ids in the order in which they won. */
  readonly winners: readonly string[];
  /** In millionths. */
  readonly spent: bigint;
}

export function recount(election: Election, options: Options, progress: Progress = () => undefined): Recount {
  const poll = takeTogether(election);
  const winners = ((): Project[] => {
    if (options.rule === "equal-shares") return countEqualShares(poll, options, progress);
    progress(0n, 1);
    return options.rule === "phragmen" ? countPhragmen(poll, options) : countGreedy(poll, options);
  })();
  return { voters: election.ballots.length, winners: winners.map(({ id }) => id), spent: costOf(winners) };
}

export interface Agreement {
  /** Ids that win here and were not published. */
  readonly onlyHere: readonly string[];
  /** Ids that were published and do not win here. */
  readonly onlyPublished: readonly string[];
  /** The first place in which the order is another, from 1; where the winners are the same. */
  readonly otherPlace: number | undefined;
  readonly agrees: boolean;
}

export function beside(own: readonly string[], published: readonly string[]): Agreement {
  const onlyHere = own.filter((id) => !published.includes(id));
  const onlyPublished = published.filter((id) => !own.includes(id));
  const same = onlyHere.length === 0 && onlyPublished.length === 0;
  const place = same ? own.findIndex((id, turn) => published[turn] !== id) : -1;
  return { onlyHere, onlyPublished, otherPlace: place < 0 ? undefined : place + 1, agrees: same && place < 0 && own.length === published.length };
}
