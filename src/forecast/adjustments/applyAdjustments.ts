import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { RollUp } from '../rollUp/indexTypes.js';
import { territoriesById, territoriesUpward } from '../rollUp/placements.js';
import { requireRollUp } from '../rollUp/requireRollUp.js';
import { adjustColumn } from './adjustColumn.js';
import { findContradictions } from './findContradictions.js';
import { type ReadAdjustments, readAdjustments } from './readAdjustments.js';
import { toAdjusted } from './toAdjusted.js';
import type { AdjustedForecasts, AdjustmentOptions, ForecastAdjustment } from './types.js';

/**
 * The forecasts of a roll-up with what people put in their place: for each territory, period and adjustable column the
 * number that was added up, the one with the adjustments from below, that of the territory's owner and that of the manager
 * above.
 *
 * | number | is |
 * |---|---|
 * | raw | as the roll-up has it |
 * | base | raw + Σ (seen − raw) of the children: what was adjusted below travels up as a difference |
 * | owner | the owner's adjustment of base, or else base |
 * | seen | the manager's adjustment of owner, or else owner |
 *
 * A line in two siblings counts once in their parent's raw number, so that adding up what is seen of the children would
 * count it twice, where differences do not. Without overlaps both are the same. Source: Salesforce's ForecastingItem.
 *
 * What is adjusted in a territory that has moved travels up to where it is in the end.
 *
 * Columns that may be adjusted are the forecasts of open categories above the lowest: `bestCaseForecast` and
 * `commitForecast`, or `bestCase` and `commit` in mode `single`, unless the roll-up has other categories. An adjustment that
 * does not count has an issue: `unknown_territory`, `unknown_period`, `column_not_adjustable`, `adjustment_of_other_mode`
 * for a column of the other mode, which is kept for the day that the mode is changed back, and `duplicate_adjustment`,
 * where none of those in one place counts. `adjustment_not_monotone` says that after adjustments a forecast exceeds one that
 * includes it. {@link mayAdjust} tells who may adjust; that is not looked at here.
 *
 * All sums are exact. Cost: linear in territories times periods times columns.
 *
 * @throws {@link TerritoryError} with every issue of the form: `wrong_type`, `missing_member`, `unknown_member`; or
 * `unknown_period` for a period that is asked for.
 * @example
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }, { id: 'west', parentId: 'amer' }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { id: 'o1', amountMinor: 250, category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'west' }] },
 *   ],
 * });
 * const place = { territoryId: 'west', periodId: 'Q4', column: 'commitForecast' };
 * const { rows } = applyAdjustments(found, [
 *   { ...place, level: 'owner', kind: 'absolute', amountMinor: 240, baseAtEntryMinor: 245 },
 *   { ...place, level: 'manager', kind: 'factor', factor: '0.95' },
 * ]);
 * const [, amer, , west] = rows;
 * [west.rawMinor, west.baseMinor, west.ownerMinor, west.seenMinor]; // => [250, 250, 240, 228]
 * [amer.rawMinor, amer.baseMinor, amer.ownerMinor, amer.seenMinor]; // => [250, 228, 228, 228]
 */
export function applyAdjustments(
  rollUp: RollUp,
  adjustments: readonly ForecastAdjustment[],
  options: AdjustmentOptions = {},
): AdjustedForecasts {
  requireRollUp(rollUp);
  return readPlainData(() => {
    const read = readAdjustments(rollUp, adjustments, options);
    const { rows, issues } = toRows(rollUp, read);
    const sums = read.mode === 'cumulative' ? findContradictions(rows) : [];
    return { rows, currency: rollUp.currency, issues: [...read.issues, ...issues, ...sums] };
  });
}

function toRows(rollUp: RollUp, read: ReadAdjustments) {
  const { tree } = rollUp.plan;
  const upward = territoriesUpward(tree);
  const cells = read.periods.flatMap((period) =>
    read.columns.map((column) => adjustColumn(rollUp, read, { period, column, upward })),
  );
  const places = territoriesById(tree);
  const issues: Issue[] = [];
  const rows = places.flatMap((place, at) =>
    cells.map((cell, number) => toAdjusted(cell, { ...place, row: at * cells.length + number }, issues)),
  );
  return { rows, issues };
}
