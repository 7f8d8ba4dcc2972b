import type { Issue } from '../../core/issues.js';
import type { PlanGroups } from './groupTypes.js';
import { SLACK } from './outsideBands.js';
import { type PossibleLoads, possibleLoads } from './possibleLoads.js';
import type { PlanProblem } from './problemTypes.js';

/** The least and the most that a territory can have within its band; `null` where it can have nothing there. */
type Reach = { readonly least: number; readonly most: number } | null;

/**
 * Bands that no sum of groups lies in, as [10, 11] where all bring multiples of 3; and totals that territories cannot share
 * out, each with a sum of groups within its band.
 */
export function findImpossibleLoads(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  const loads = possibleLoads(groups.amounts[activity]);
  if (loads === null) return [];
  const name = problem.activities[activity];
  const reaches = reachesOf(problem, loads, activity);
  const impossible = problem.territoryIds.flatMap((territoryId, territory): Issue[] => {
    if (reaches[territory] !== null) return [];
    const [lowest, end] = bandOf(problem, activity, territory);
    const highest = end < Number.POSITIVE_INFINITY ? end : null;
    return [{ code: 'no_load_within_band', territoryId, activity: name, lowest, highest, divisor: loads.divisor }];
  });
  if (impossible.length > 0) return impossible;
  const total = groups.amounts[activity].reduce((sum, amount) => sum + amount, 0);
  const lowest = reaches.reduce((sum, reach) => sum + (reach?.least ?? 0), 0);
  const highest = reaches.reduce((sum, reach) => sum + (reach?.most ?? 0), 0);
  if (lowest <= total && total <= highest) return [];
  return [{ code: 'total_outside_loads', activity: name, total, lowest, highest, divisor: loads.divisor }];
}

function bandOf({ lowest, highest, territoryIds }: PlanProblem, activity: number, territory: number) {
  const cell = activity * territoryIds.length + territory;
  return [lowest[cell], highest[cell]] as const;
}

/** Territories with the same band have the same reach, which is looked for once. */
function reachesOf(problem: PlanProblem, loads: PossibleLoads, activity: number): Reach[] {
  const known = new Map<string, Reach>();
  const total = problem.amounts[activity].reduce((sum, amount) => sum + amount, 0);
  const slack = SLACK * problem.means[activity];
  return problem.territoryIds.map((_, territory) => {
    const [lowest, highest] = bandOf(problem, activity, territory);
    const key = `${lowest} ${highest}`;
    const reach = known.get(key) ?? reachWithin(loads, lowest - slack, Math.min(highest + slack, total));
    known.set(key, reach);
    return reach;
  });
}

function reachWithin({ divisor, has }: PossibleLoads, lowest: number, highest: number): Reach {
  const [start, end] = [Math.ceil(lowest / divisor) * divisor, Math.floor(highest / divisor) * divisor];
  let least = start;
  while (least <= end && !has(least)) least += divisor;
  if (least > end) return null;
  let most = end;
  while (!has(most)) most -= divisor;
  return { least, most };
}
