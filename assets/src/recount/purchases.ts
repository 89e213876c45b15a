/**
 * Equal Shares, once, with a given share for everybody (Peters, Pierczyński, Skowron: Proportional
 * Participatory Budgeting with Additive Utilities, NeurIPS 2021; https://equalshares.net).
 *
 * All money is held as whole numbers of *grains*. At first there are so many grains in a millionth of
 * a unit of money that the share is a whole number of them; whenever a price would not be one, every
 * grain is divided, for everybody, until it is. So nothing is ever rounded, and amounts are compared
 * as whole numbers.
 */
import { greatestCommon } from "./amounts.ts";
import type { Poll, Project, Supporter } from "./poll.ts";
import { byTies, supported, type Options } from "./rule.ts";

/** A fraction of millionths. */
export interface Share {
  readonly money: bigint;
  readonly parts: bigint;
}

export interface Purchases {
  readonly winners: readonly Project[];
  readonly spent: bigint;
  /** Whether somebody had to give all they had for a project. */
  readonly strained: boolean;
}

/** What supporters pay for each of their points: so many grains for so many points. */
interface Price {
  readonly grains: bigint;
  readonly points: bigint;
}

interface Candidate {
  readonly project: Project;
  /** A price for its worth that it is not below, in steps of `FINE`: voters only lose money. */
  atLeast: bigint;
}

/** Parts of one in which prices for their worth are compared roughly, before exactly. */
const FINE = 10n ** 24n;

/** Buys until no supporters have the cost of their project together; nothing as soon as more than `limit` is spent. */
export function buyAll(poll: Poll, share: Share, options: Options, limit?: bigint): Purchases | undefined {
  const purse = new Purse(poll, share);
  const first = byTies(options.ties);
  const worth = (project: Project): bigint => (options.utility === "cost" ? project.cost : 1n);
  let open: Candidate[] = supported(poll).map((project) => ({ project, atLeast: 0n }));
  const winners: Project[] = [];
  let spent = 0n;
  for (;;) {
    let best: { project: Project; price: Price } | undefined;
    let roughly = 0n;
    open.sort((a, b) => (a.atLeast < b.atLeast ? -1 : a.atLeast > b.atLeast ? 1 : 0));
    const beyond = new Set<Candidate>();
    for (const one of open) {
      // From here on all are dearer than the best, strictly: its price is below the next step.
      if (best && one.atLeast > roughly) break;
      const price = purse.price(one.project);
      if (!price) {
        beyond.add(one);
        continue;
      }
      one.atLeast = (price.grains * FINE) / (price.points * purse.grains * worth(one.project));
      const left = best && price.grains * best.price.points * worth(best.project);
      const right = best && best.price.grains * price.points * worth(one.project);
      const better = !best || left! < right! || (left === right && first(one.project, best.project) < 0);
      if (better) [best, roughly] = [{ project: one.project, price }, one.atLeast];
    }
    open = open.filter((one) => !beyond.has(one) && one.project !== best?.project);
    if (!best) return { winners, spent, strained: purse.strained };
    spent += best.project.cost;
    if (limit !== undefined && spent > limit) return undefined;
    winners.push(best.project);
    purse.pay(best.project, best.price);
  }
}

/** What everybody has left. */
class Purse {
  /** In a millionth of a unit of money. */
  grains: bigint;
  strained = false;
  /** What a voter of each group has. */
  private readonly left: bigint[];

  constructor(poll: Poll, share: Share) {
    this.grains = share.parts;
    this.left = poll.groups.map(() => share.money);
  }

  /**
   * The price at which supporters have the cost together, who has less than their part giving all they
   * have; nothing where they have less than the cost. It begins with equal parts, takes out those who
   * cannot pay theirs, and parts what then is missing among the others, until all of them can.
   */
  price(project: Project): Price | undefined {
    const cost = project.cost * this.grains;
    let [has, points] = [0n, 0n];
    for (const { group, weight, voters } of project.supporters) {
      has += this.of(group) * voters;
      points += weight * voters;
    }
    if (has < cost) return undefined;
    let payers = project.supporters;
    let grains = cost;
    for (;;) {
      const tooPoor = this.whoHasLessThan({ grains, points });
      const others: Supporter[] = [];
      const [whole, all] = [grains, points];
      for (const one of payers) {
        if (!tooPoor(one)) {
          others.push(one);
          continue;
        }
        grains -= this.of(one.group) * one.voters;
        points -= one.weight * one.voters;
      }
      if (others.length === payers.length) return { grains: whole, points: all };
      payers = others;
    }
  }

  /** Takes what a project costs from its supporters. */
  pay(project: Project, { grains, points }: Price): void {
    const finer = points / greatestCommon(grains, points);
    if (finer > 1n) {
      this.grains *= finer;
      for (const [group, left] of this.left.entries()) if (left !== 0n) this.left[group] = left * finer;
    }
    const each = (grains * finer) / points;
    for (const { group, weight } of project.supporters) {
      const left = this.of(group) - each * weight;
      if (left < 0n) this.strained = true;
      this.left[group] = left < 0n ? 0n : left;
    }
  }

  private of(group: number): bigint {
    return this.left[group] ?? 0n;
  }

  /** Has less than the price times their points; one division for each number of points instead of one product for each supporter. */
  private whoHasLessThan({ grains, points }: Price): (one: Supporter) => boolean {
    const parts = new Map<bigint, bigint>();
    return ({ group, weight }) => {
      let part = parts.get(weight);
      if (part === undefined) {
        part = (grains * weight + points - 1n) / points;
        parts.set(weight, part);
      }
      return this.of(group) < part;
    };
  }
}
