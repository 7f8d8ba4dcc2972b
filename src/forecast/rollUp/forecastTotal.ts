import { forecastAt } from './forecastAt.js';
import type { RollUp } from './indexTypes.js';
import { type PeriodIds, periodNumbers } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import type { Forecast } from './types.js';

/**
 * The forecast of everything: all roots, and, as `own`, the lines that no territory has. Together with what `totals` says
 * is left out, that is every line there was.
 *
 * @throws {@link TerritoryError} `unknown_period`, `wrong_type`.
 * @example
 * const found = rollUp({
 *   territories: [],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [{ id: 'o1', amountMinor: 100, category: 'closed', closeDate: '2026-11-22', territories: [] }],
 * });
 * forecastTotal(found, 'Q4').cumulative.closedOnly; // => 100
 */
export function forecastTotal(rollUp: RollUp, periodIds: PeriodIds): Forecast {
  requireRollUp(rollUp);
  return forecastAt(rollUp, [rollUp.plan.tree.hierarchy.nodes.length], periodNumbers(rollUp.plan, periodIds));
}
