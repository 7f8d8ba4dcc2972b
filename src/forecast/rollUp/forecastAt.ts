import type { Issue } from '../../core/issues.js';
import { categorySums } from './categorySums.js';
import { forecastColumns } from './forecastColumns.js';
import type { RollUp } from './indexTypes.js';
import type { Forecast } from './types.js';

/** The forecast of a slot: a territory by position, or what is above all roots. */
export function forecastAt(rollUp: RollUp, slot: number, periods: readonly number[]): Forecast {
  const { plan, revenue, overlay } = rollUp;
  const issues: Issue[] = [];
  const columnsOf = (sums: readonly bigint[], pointer: string) =>
    forecastColumns(plan.categories, sums, { issues, pointer });
  return {
    ...columnsOf(categorySums(rollUp, revenue, { slot, part: 'value', periods }), ''),
    own: columnsOf(categorySums(rollUp, revenue, { slot, part: 'own', periods }), '/own'),
    overlap: columnsOf(categorySums(rollUp, revenue, { slot, part: 'overlap', periods }), '/overlap'),
    overlay: columnsOf(categorySums(rollUp, overlay, { slot, part: 'value', periods }), '/overlay'),
    issues,
  };
}
