import { readPlainData } from '../../core/readPlainData.js';
import { readPlan } from './readPlan.js';
import { scoreAssigned } from './scoreAssigned.js';
import type { PlanScore } from './scoreTypes.js';
import type { PlanInput } from './types.js';

/**
 * How a plan does: the loads of its territories and how even they are, how close units are to the centre of their
 * territory, whether territories are in one piece, what changes hands against a baseline, and the one objective that
 * {@link improvePlan} makes better. Each figure stands beside the ids that it comes from.
 *
 * A territory's centre is its own place or else the weighted median of its units. Units without a place do not count in
 * distances and are listed. Distances on the globe are along great circles of a sphere of 6371.0088 km (haversine). Sums
 * are of doubles in the order of ids. Medians cost the square of the number of units of a territory.
 *
 * Measures of balance: Gini's mean difference and Jain, Chiu and Hawe's index (1984).
 *
 * @throws {@link TerritoryError} with every issue of the form, or else `duplicate_id`, `unknown_record`,
 * `unknown_territory`, `empty_bounds` and `missing_member`.
 * @example
 * const { balance, disruption } = scorePlan({
 *   units: [
 *     { id: 'acme', activities: { visits: 30 } },
 *     { id: 'bolt', activities: { visits: 10 } },
 *     { id: 'core', activities: { visits: 20 } },
 *   ],
 *   plan: [{ unitId: 'acme', territoryId: 'east' }, { unitId: 'bolt', territoryId: 'west' }, { unitId: 'core', territoryId: 'west' }],
 *   baseline: [{ unitId: 'acme', territoryId: 'east' }, { unitId: 'bolt', territoryId: 'east' }],
 * });
 * balance[0].maxDeviation; // => 0
 * disruption?.moved; // => [{ unitId: 'bolt', fromId: 'east', toId: 'west' }]
 * disruption?.accounts; // => { moved: 1, compared: 2, share: 0.5 }
 */
export function scorePlan(input: PlanInput): PlanScore {
  const problem = readPlainData(() => readPlan(input, { isPlanNeeded: true }));
  return scoreAssigned(problem, problem.plan ?? new Int32Array(problem.unitIds.length).fill(-1));
}
