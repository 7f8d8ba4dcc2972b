import { distanceCost } from './distanceCost.js';
import type { PlanProblem } from './problemTypes.js';
import type { PlanMove } from './types.js';

/** The centres that change once all units are where they belong. */
export function listMedians(
  problem: PlanProblem,
  before: Int32Array,
  after: { readonly assigned: Int32Array; readonly centres: Int32Array },
): PlanMove[] {
  return problem.territoryIds.flatMap((territoryId, territory): PlanMove[] => {
    const [old, centre] = [before[territory], after.centres[territory]];
    if (old === centre) return [];
    let delta = 0;
    for (const [unit, own] of after.assigned.entries()) {
      if (own === territory) delta += distanceCost(problem, unit, centre) - distanceCost(problem, unit, old);
    }
    return [{ kind: 'median', territoryId, delta }];
  });
}
