import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import type { PlanGroups } from './groupTypes.js';
import { growPieces } from './growPieces.js';
import { placeGroups } from './placeGroups.js';
import type { PlanProblem } from './problemTypes.js';

/**
 * A plan by group to start from: the one that was given as far as the rules let it be, with every other group placed near
 * the centre of a territory, or along the graph. Families go where most of their members are.
 */
export function startPlan(problem: PlanProblem, groups: PlanGroups, random: RandomNumbers): Int32Array {
  const assigned = Int32Array.from(groups.members, (units, group) => placeOf(problem, groups, { units, group }));
  if (groups.graph !== null) growPieces(problem, groups, { assigned, random });
  placeGroups(problem, groups, { assigned, random });
  return assigned;
}

interface Group {
  readonly units: readonly number[];
  readonly group: number;
}

function placeOf({ plan, territoryIds }: PlanProblem, { locks, allowed }: PlanGroups, { units, group }: Group): number {
  if (locks[group] !== -1 || plan === null) return locks[group];
  const counts = new Map<number, number>();
  for (const unit of units) counts.set(plan[unit], (counts.get(plan[unit]) ?? 0) + 1);
  counts.delete(-1);
  const [[best] = [-1]] = [...counts]
    .filter(([territory]) => allowed === null || allowed[group * territoryIds.length + territory] === 1)
    .sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return best;
}
