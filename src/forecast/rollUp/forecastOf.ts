import { positionOf } from '../../hierarchy/positionOf.js';
import { forecastAt } from './forecastAt.js';
import type { RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';
import { placementsOf } from './placements.js';
import { requireRollUp } from './requireRollUp.js';
import type { Forecast } from './types.js';

/**
 * The forecast of a territory with all below it, in one period, or in several of them together.
 *
 * `single` and `cumulative` are of the whole territory, `own` of the lines in it directly. What its children have, plus
 * `own`, minus `overlap`, is what it has itself; `overlap` is 0 unless the policy is `distinct`. Revenue alone; overlay is
 * apart, and has the same policy.
 *
 * Of a child that has been elsewhere, what it had here is meant.
 *
 * Under a conversion that is so before rounding. Each figure of a period and category is the exact sum, rounded once, and so
 * at most half a minor unit away from it: those of `k` children, `own`, `overlap` and the whole may miss each other by
 * `(k + 3) / 2` minor units, for each period and category that they are of.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { id: 'o1', amountMinor: 100, category: 'closed', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] },
 *   ],
 * });
 * forecastOf(found, 'amer', 'Q4').single; // => { omitted: 0, pipeline: 0, bestCase: 0, commit: 0, closed: 100 }
 * forecastOf(found, 'emea', 'Q4'); // throws TerritoryError unknown_territory
 */
export function forecastOf(rollUp: RollUp, territoryId: string, periodIds: PeriodIds): Forecast {
  requireRollUp(rollUp);
  const { tree } = rollUp.plan;
  const slots = placementsOf(tree, positionOf(tree.hierarchy, territoryId));
  return forecastAt(rollUp, slots, periodNumbers(rollUp.plan, periodIds));
}
