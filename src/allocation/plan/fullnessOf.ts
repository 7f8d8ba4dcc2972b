import type { PlanGroups } from './groupTypes.js';
import type { PlanProblem } from './problemTypes.js';

/** How much a group fills a territory: its amounts as shares of the means, added up; a little where it has none. */
export function fullnessOf({ means }: PlanProblem, { amounts }: PlanGroups, group: number): number {
  let sum = 1e-9;
  for (const [activity, mean] of means.entries()) if (mean > 0) sum += amounts[activity][group] / mean;
  return sum;
}
