import type { Issue } from '../../core/issues.js';
import type { PlanGroups } from './groupTypes.js';
import { SLACK } from './outsideBands.js';
import type { PlanProblem } from './problemTypes.js';

/**
 * Large groups of which there are more than all territories together have room for, by the pigeonhole principle: of groups
 * of `a` and more, one territory takes its highest load divided by `a`, rounded down.
 */
export function findCrowded(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  const amounts = groups.amounts[activity];
  const largest = [...amounts.keys()].sort((a, b) => amounts[b] - amounts[a] || a - b);
  const capacities = countCapacities(problem, activity);
  for (const [at, group] of largest.entries()) {
    const amount = amounts[group];
    if (!(amount > 0)) return [];
    if (amounts[largest[at + 1]] === amount) continue;
    const room = roomFor(capacities, amount);
    if (at + 1 <= room) continue;
    const unitIds = largest.slice(0, at + 1).flatMap((one) => groups.members[one].map((unit) => problem.unitIds[unit]));
    return [
      { code: 'units_do_not_fit', activity: problem.activities[activity], amount, groups: at + 1, room, unitIds },
    ];
  }
  return [];
}

/** How many territories have each highest load. */
function countCapacities({ highest, territoryIds, means }: PlanProblem, activity: number): Map<number, number> {
  const start = activity * territoryIds.length;
  const counts = new Map<number, number>();
  for (const each of highest.subarray(start, start + territoryIds.length)) {
    const capacity = each + SLACK * means[activity];
    counts.set(capacity, (counts.get(capacity) ?? 0) + 1);
  }
  return counts;
}

function roomFor(capacities: ReadonlyMap<number, number>, amount: number): number {
  let room = 0;
  // Rounding is on the side of room, so that no claim rests on it.
  for (const [capacity, count] of capacities) room += count * Math.max(0, Math.floor(capacity / amount + 1e-9));
  return room;
}
