import type { PlanProblem } from './problemTypes.js';

/** The loads of a plan, by activity × number of territories + territory. */
export function loadsOf({ amounts, territoryIds }: PlanProblem, assigned: Int32Array): Float64Array {
  const { length: count } = territoryIds;
  const loads = new Float64Array(amounts.length * count);
  for (const [activity, list] of amounts.entries()) {
    for (const [unit, territory] of assigned.entries()) {
      if (territory !== -1) loads[activity * count + territory] += list[unit];
    }
  }
  return loads;
}
