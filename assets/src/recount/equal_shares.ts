/** Equal Shares with what becomes of the money it leaves. */
import { ONE } from "./amounts.ts";
import { fillUp } from "./greedy.ts";
import type { Poll, Project } from "./poll.ts";
import { buyAll, type Purchases } from "./purchases.ts";
import { costOf, supported, type Options } from "./rule.ts";

/** Told before each count: with which share, in millionths. */
export type Progress = (share: bigint, counts: number) => void;

export function countEqualShares(poll: Poll, options: Options, progress: Progress): Project[] {
  const everything = supported(poll);
  const enoughForAll = costOf(everything) <= poll.budget;
  const adds = options.completion.startsWith("add-one");
  const raises = adds && !enoughForAll;
  if (!raises) progress(poll.budget / poll.voters, 1);
  const run = raises ? raise(poll, options, everything, progress) : buyAll(poll, { money: poll.budget, parts: poll.voters }, options);
  const winners = [...(run?.winners ?? [])];
  const fills = options.completion.endsWith("greedy") || (adds && enoughForAll);
  return fills ? fillUp(poll, winners, options) : winners;
}

/**
 * Add-one: begins with the share rounded down to a whole unit of money, or to a step where steps are
 * smaller, and counts anew with more for everybody, as long as the winners cost no more than there is.
 */
function raise(poll: Poll, options: Options, everything: readonly Project[], progress: Progress): Purchases | undefined {
  const step = options.step && options.step > 0n ? hundredths(options.step) : usualStep(poll);
  const whole = poll.budget / poll.voters;
  let share = whole - (whole % (step < ONE ? step : ONE));
  let counts = 0;
  const at = (money: bigint): Purchases | undefined => {
    progress(money, (counts += 1));
    return buyAll(poll, { money, parts: 1n }, options, poll.budget);
  };
  let run = at(share);
  while (run) {
    if (options.completion.startsWith("add-one-exhaustive") && !fitsMore(poll, run, everything)) return run;
    const ahead = unchanged(run, share, step, everything);
    const next = at(share + (ahead + 1n) * step);
    if (!next) return run;
    run = next;
    share += (ahead + 1n) * step;
  }
  return run;
}

/** Whether something that has supporters still fits. */
function fitsMore(poll: Poll, run: Purchases, everything: readonly Project[]): boolean {
  return everything.some((project) => !run.winners.includes(project) && run.spent + project.cost <= poll.budget);
}

/**
 * How many steps can change nothing, so that they need no count. While nobody gave all they had, larger
 * shares buy the same at the same prices; and what was not bought needs supporters whose shares come to
 * its cost at all.
 */
function unchanged(run: Purchases, share: bigint, step: bigint, everything: readonly Project[]): bigint {
  if (run.strained) return 0n;
  const waiting = everything.filter((project) => !run.winners.includes(project));
  const needs = waiting.map(({ cost, votes }) => (cost + votes - 1n) / votes);
  const least = needs.reduce<bigint | undefined>((low, one) => (low === undefined || one < low ? one : low), undefined);
  if (least === undefined || least <= share) return 0n;
  return (least - share + step - 1n) / step - 1n;
}

/** Rounded up: a hundredth of a unit is the smallest step. */
function hundredths(step: bigint): bigint {
  const smallest = ONE / 100n;
  return ((step + smallest - 1n) / smallest) * smallest;
}

/** A hundredth with shares below ten; above a thousand the power of ten next below a hundredth of the share; else one. */
function usualStep(poll: Poll): bigint {
  const share = poll.budget / poll.voters / ONE;
  if (share < 10n) return ONE / 100n;
  if (share < 1000n) return ONE;
  return ONE * 10n ** BigInt((share / 100n).toString().length - 1);
}
