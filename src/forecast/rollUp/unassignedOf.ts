import type { Issue } from '../../core/issues.js';
import { categorySums } from './categorySums.js';
import { forecastColumns } from './forecastColumns.js';
import type { RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import type { UnassignedForecast } from './types.js';

/**
 * The forecast of the lines that no territory has: each is in `forecastTotal`, and has an issue `unassigned_line`.
 *
 * @throws {@link TerritoryError} `unknown_period`, `wrong_type`.
 * @example
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null, active: false }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { id: 'o1', amountMinor: 100, category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] },
 *   ],
 * });
 * unassignedOf(found, 'Q4').single.commit; // => 100
 */
export function unassignedOf(rollUp: RollUp, periodIds: PeriodIds): UnassignedForecast {
  requireRollUp(rollUp);
  const { plan, revenue, overlay } = rollUp;
  const periods = periodNumbers(plan, periodIds);
  const slots = [plan.tree.hierarchy.nodes.length];
  const issues: Issue[] = [];
  const [revenueSums, overlaySums] = [revenue, overlay].map((board) => {
    return categorySums(rollUp, board, { slots, part: 'own', periods });
  });
  return {
    ...forecastColumns(plan.categories, revenueSums, { issues, pointer: '' }),
    overlay: forecastColumns(plan.categories, overlaySums, { issues, pointer: '/overlay' }),
    issues,
  };
}
