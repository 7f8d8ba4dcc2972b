import type { Issue } from '../../core/issues.js';
import { categorySums } from './categorySums.js';
import { forecastColumns } from './forecastColumns.js';
import type { RollUp } from './indexTypes.js';
import type { Forecast } from './types.js';

/** The forecast of some slots: the positions of a territory, or what is above all roots. */
export function forecastAt(rollUp: RollUp, slots: readonly number[], periods: readonly number[]): Forecast {
  const { plan, revenue, overlay } = rollUp;
  const issues: Issue[] = [];
  const columnsOf = (sums: readonly bigint[], pointer: string) =>
    forecastColumns(plan.categories, sums, { issues, pointer });
  return {
    ...columnsOf(categorySums(rollUp, revenue, { slots, part: 'value', periods }), ''),
    own: columnsOf(categorySums(rollUp, revenue, { slots, part: 'own', periods }), '/own'),
    overlap: columnsOf(categorySums(rollUp, revenue, { slots, part: 'overlap', periods }), '/overlap'),
    overlay: columnsOf(categorySums(rollUp, overlay, { slots, part: 'value', periods }), '/overlay'),
    issues,
  };
}
