/**
 * Most points first. What no longer fits is passed over, or ends it where nothing may be skipped;
 * a threshold leaves out projects with too few points beforehand.
 */
import type { Poll, Project } from "./poll.ts";
import { byTies, compare, costOf, supported, type Options } from "./rule.ts";

export function countGreedy(poll: Poll, options: Options): Project[] {
  const needed = options.threshold ?? (options.rule === "greedy" ? undefined : poll.threshold);
  const line = inOrder(poll, options).filter(({ points }) => needed === undefined || points >= needed);
  const winners: Project[] = [];
  let left = poll.budget;
  for (const project of line) {
    if (project.cost <= left) {
      winners.push(project);
      left -= project.cost;
    } else if (options.rule === "greedy-no-skip") {
      break;
    }
  }
  return winners;
}

/** What else fits after `winners`, most points first. */
export function fillUp(poll: Poll, winners: readonly Project[], options: Options): Project[] {
  const chosen = [...winners];
  let left = poll.budget - costOf(chosen);
  for (const project of inOrder(poll, { ...options, utility: "cost" })) {
    if (chosen.includes(project) || project.cost > left) continue;
    chosen.push(project);
    left -= project.cost;
  }
  return chosen;
}

/** By points, or by points for the money where every project is worth the same. */
function inOrder(poll: Poll, { utility, ties }: Options): Project[] {
  const equals = byTies(ties);
  const points = (a: Project, b: Project): number =>
    utility === "cost" ? compare(b.points, a.points) : compare(b.points * a.cost, a.points * b.cost);
  return supported(poll).sort((a, b) => points(a, b) || equals(a, b));
}
