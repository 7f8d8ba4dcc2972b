import type { Issue } from '../../core/issues.js';
import type { PlanGroups } from './groupTypes.js';
import { SLACK } from './outsideBands.js';
import type { PlanProblem } from './problemTypes.js';

/** Fewer groups than all territories together need, each of them as few of the largest as reach its lowest load. */
export function findScarce(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  const { lowest, territoryIds, means, mayBeEmpty } = problem;
  const reached = reachedByLargest(groups.amounts[activity]);
  const least = mayBeEmpty ? 0 : 1;
  const needed = territoryIds.reduce((sum, _, territory) => {
    const load = lowest[activity * territoryIds.length + territory] - 2 * SLACK * means[activity];
    return sum + Math.max(least, fewestFor(reached, load));
  }, 0);
  const { length: count } = groups.members;
  if (needed <= count) return [];
  return [{ code: 'units_too_small', activity: problem.activities[activity], groups: count, needed }];
}

/** What no groups, the largest, the two largest, … bring. */
function reachedByLargest(amounts: Float64Array): number[] {
  const reached = [0];
  for (const amount of [...amounts].sort((a, b) => b - a)) reached.push(reached[reached.length - 1] + amount);
  return reached;
}

/** How many groups it takes at least; all of them where they do not reach it. */
function fewestFor(reached: readonly number[], load: number): number {
  let [low, high] = [0, reached.length - 1];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (reached[middle] >= load) high = middle;
    else low = middle + 1;
  }
  return low;
}
