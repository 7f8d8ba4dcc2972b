import type { PlanGroups } from './groupTypes.js';

/** A plan by unit from one by group. */
export function spreadAssigned({ groupOf }: PlanGroups, assigned: Int32Array): Int32Array {
  return groupOf.map((group) => assigned[group]);
}
