/** What the rules count on: who supports what how much, voters with the same ballot taken together. */
import { millionths } from "./amounts.ts";
import type { Election } from "./pabulib.ts";
import { Unreadable } from "./records.ts";

export interface Poll {
  readonly budget: bigint;
  /** How many voted. */
  readonly voters: bigint;
  readonly projects: readonly Project[];
  /** How many voters each group has. */
  readonly groups: readonly bigint[];
  /** What the file says a project needs, in millionths. */
  readonly threshold: bigint | undefined;
}

export interface Project {
  readonly id: string;
  readonly name: string;
  /** Its place in the file. */
  readonly place: number;
  readonly cost: bigint;
  /** How many support it: give it more than no points. */
  readonly votes: bigint;
  /** In millionths, those of voters who give less than nothing included. */
  readonly points: bigint;
  readonly supporters: readonly Supporter[];
}

export interface Supporter {
  readonly group: number;
  /** Points as a whole number; on ballots with crosses 1. */
  readonly weight: bigint;
  readonly voters: bigint;
}

export function takeTogether(election: Election): Poll {
  const { ballots, kind, meta, budget } = election;
  if (ballots.length === 0) throw new Unreadable("votes", 1);
  const unmarked = kind === "scoring" ? millionths(meta.get("default_score") ?? "0") ?? 0n : 0n;
  const voters = BigInt(ballots.length);
  const points = election.projects.map(() => unmarked * voters);
  const unit = wholeUnit(ballots.flatMap((ballot) => [...ballot.values()]));
  const groups = new Map<string, { voters: bigint; marks: [number, bigint][] }>();
  for (const ballot of ballots) {
    for (const [place, given] of ballot) points[place] = (points[place] ?? 0n) + given - unmarked;
    const marks = [...ballot].filter(([, given]) => given > 0n).sort(([a], [b]) => a - b);
    const key = marks.map(([place, given]) => `${place}:${given}`).join();
    const group = groups.get(key);
    if (group) group.voters += 1n;
    else groups.set(key, { voters: 1n, marks });
  }
  const supporters: Supporter[][] = election.projects.map(() => []);
  for (const [number, group] of [...groups.values()].entries()) {
    for (const [place, given] of group.marks) supporters[place]?.push({ group: number, weight: given / unit, voters: group.voters });
  }
  const projects = election.projects.map(({ id, name, cost }, place) => {
    const own = supporters[place] ?? [];
    return { id, name, place, cost, votes: own.reduce((sum, one) => sum + one.voters, 0n), points: points[place] ?? 0n, supporters: own };
  });
  const threshold = millionths(meta.get("min_project_score_threshold") ?? "");
  return { budget, voters, projects, groups: [...groups.values()].map((group) => group.voters), threshold };
}

/** The largest power of ten, of a million at most, that divides all points. */
function wholeUnit(points: readonly bigint[]): bigint {
  let unit = 1_000_000n;
  for (const given of points) while (given % unit !== 0n) unit /= 10n;
  return unit;
}
