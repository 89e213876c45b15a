/**
 * Phragmén's rule with costs (Los, Christoff, Grossi: Proportional Budget Allocations, IJCAI 2022).
 * Everybody earns at the same pace; the supporters of a project buy it as soon as they have its cost
 * together, and begin anew. The first project that no longer fits ends it.
 */
import { greatestCommon } from "./amounts.ts";
import { fillUp } from "./greedy.ts";
import type { Poll, Project } from "./poll.ts";
import { byTies, supported, type Options } from "./rule.ts";

export function countPhragmen(poll: Poll, options: Options): Project[] {
  const first = byTies(options.ties);
  /** When each group bought last, in ticks. */
  const last = poll.groups.map(() => 0n);
  /** Ticks in the time in which a voter earns a millionth. */
  let ticks = 1n;
  let open = supported(poll).filter(({ cost }) => cost <= poll.budget);
  const winners: Project[] = [];
  let left = poll.budget;
  while (open.length > 0) {
    const when = (project: Project): bigint => project.supporters.reduce((sum, { group, voters }) => sum + (last[group] ?? 0n) * voters, project.cost * ticks);
    const times = open.map((project) => ({ project, time: when(project) }));
    const next = times.reduce((best, one) => {
      const difference = one.time * best.project.votes - best.time * one.project.votes;
      return difference < 0n || (difference === 0n && first(one.project, best.project) < 0) ? one : best;
    });
    const { project } = next;
    if (project.cost > left) break;
    const finer = project.votes / greatestCommon(next.time, project.votes);
    ticks *= finer;
    for (const [group, time] of last.entries()) last[group] = time * finer;
    for (const { group } of project.supporters) last[group] = (next.time * finer) / project.votes;
    winners.push(project);
    left -= project.cost;
    open = open.filter((one) => one !== project);
  }
  return options.completion.endsWith("greedy") ? fillUp(poll, winners, options) : winners;
}
