/** A rule with everything it leaves open, as it is published with a result. */
import { asList, asObject, asText } from "../page/json.ts";
import { millionths } from "./amounts.ts";
import type { Poll, Project } from "./poll.ts";

const RULES = ["greedy", "greedy-threshold", "greedy-no-skip", "equal-shares", "phragmen"] as const;
const UTILITIES = ["cost", "cardinality"] as const;
const COMPLETIONS = ["none", "add-one", "add-one-exhaustive", "greedy", "add-one-greedy", "add-one-exhaustive-greedy"] as const;
const TIES = ["more-votes", "lower-cost", "higher-cost", "listed", "id"] as const;

export type TieBreak = (typeof TIES)[number] | readonly string[];

export interface Options {
  readonly rule: (typeof RULES)[number];
  readonly utility: (typeof UTILITIES)[number];
  readonly completion: (typeof COMPLETIONS)[number];
  /** Who goes first among equals: words, or ids in their order. */
  readonly ties: readonly TieBreak[];
  /** Points a project needs, in millionths, where not the file says it. */
  readonly threshold?: bigint;
  /** By how much shares are raised, in millionths, where it is not the usual. */
  readonly step?: bigint;
}

/** A rule that is not known here. */
export class UnknownRule extends Error {}

/** A rule as it is usually meant. */
export function usual(rule: Options["rule"]): Options {
  const ties: TieBreak[] = rule.startsWith("greedy") ? ["higher-cost"] : ["more-votes", "lower-cost"];
  return { rule, utility: "cost", completion: rule === "equal-shares" ? "add-one" : "none", ties };
}

/** What is published: `rule`, and what else was chosen. */
export function readOptions(published: unknown): Options {
  const said = asObject(published);
  const plain = usual(word(RULES, said["rule"]));
  const ties = said["ties"] === undefined ? plain.ties : asList(said["ties"]).map((tie) => (Array.isArray(tie) ? tie.map(asText) : word(TIES, tie)));
  return {
    rule: plain.rule,
    utility: said["utility"] === undefined ? plain.utility : word(UTILITIES, said["utility"]),
    completion: said["completion"] === undefined ? plain.completion : word(COMPLETIONS, said["completion"]),
    ties,
    ...number("threshold", said["threshold"]),
    ...number("step", said["step"]),
  };
}

function word<T extends string>(known: readonly T[], said: unknown): T {
  const found = known.find((one) => one === said);
  if (!found) throw new UnknownRule(asText(said));
  return found;
}

function number<K extends string>(name: K, said: unknown): Partial<Record<K, bigint>> {
  if (said === undefined || said === null) return {};
  const read = millionths(asText(said));
  if (read === undefined) throw new UnknownRule(`${name} ${asText(said)}`);
  return { [name]: read } as Partial<Record<K, bigint>>;
}

/** Which of two projects goes first when the rule holds them for equal; at last by id, letter by letter. */
export function byTies(ties: readonly TieBreak[]): (a: Project, b: Project) => number {
  const ways = ties.map(compareBy);
  return (a, b) => {
    for (const way of ways) {
      const order = way(a, b);
      if (order !== 0) return order;
    }
    return compareIds(a.id, b.id);
  };
}

function compareBy(tie: TieBreak): (a: Project, b: Project) => number {
  switch (tie) {
    case "more-votes":
      return (a, b) => compare(b.votes, a.votes);
    case "lower-cost":
      return (a, b) => compare(a.cost, b.cost);
    case "higher-cost":
      return (a, b) => compare(b.cost, a.cost);
    case "listed":
      return (a, b) => a.place - b.place;
    case "id":
      return (a, b) => compareIds(a.id, b.id);
    default: {
      const places = new Map(tie.map((id, place) => [id, place]));
      const place = (project: Project): number => places.get(project.id) ?? places.size;
      return (a, b) => place(a) - place(b);
    }
  }
}

export function compare(a: bigint, b: bigint): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** By the numbers of their characters in Unicode. */
function compareIds(a: string, b: string): number {
  const [left, right] = [[...a], [...b]];
  for (const [place, letter] of left.entries()) {
    const difference = (letter.codePointAt(0) ?? 0) - (right[place]?.codePointAt(0) ?? -1);
    if (difference !== 0) return difference;
  }
  return left.length - right.length;
}

/** What projects cost together. */
export function costOf(projects: readonly Project[]): bigint {
  return projects.reduce((sum, { cost }) => sum + cost, 0n);
}

/** Projects somebody supports. */
export function supported(poll: Poll): Project[] {
  return poll.projects.filter(({ votes }) => votes > 0n);
}
