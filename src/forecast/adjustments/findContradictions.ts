import type { Issue } from '../../core/issues.js';
import type { AdjustedForecast } from './types.js';

/**
 * An issue for each cumulative forecast, in rows as they are listed, that exceeds the one before it, which includes it, once
 * adjustments have changed one of the two. Where negative amounts alone do that, nobody has contradicted anybody.
 */
export function findContradictions(rows: readonly AdjustedForecast[]): Issue[] {
  return rows.flatMap((row, at): Issue[] => {
    const before = at === 0 ? undefined : rows[at - 1];
    if (before?.territoryId !== row.territoryId || before.periodId !== row.periodId) return [];
    if (before.seenMinor === null || row.seenMinor === null) return [];
    const isAdjusted = row.seenMinor !== row.rawMinor || before.seenMinor !== before.rawMinor;
    if (!isAdjusted || row.seenMinor <= before.seenMinor) return [];
    const { territoryId, periodId, column } = row;
    const amounts = { amountMinor: row.seenMinor, widerColumn: before.column, widerAmountMinor: before.seenMinor };
    return [{ code: 'adjustment_not_monotone', territoryId, periodId, column, ...amounts }];
  });
}
