import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { creditScope, visitCredited } from './creditedLines.js';
import type { LineTable, RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { overlayAt } from './rareColumns.js';
import { requireRollUp } from './requireRollUp.js';
import type { LineFilter } from './types.js';

/**
 * The ids of the lines that a territory's forecast is made of, in code unit order: those in it or below it.
 *
 * Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [
 *     { id: 'o1', amountMinor: 100, category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] },
 *   ],
 * });
 * contributingLines(found, 'amer', 'Q4'); // => ['o1']
 * contributingLines(found, 'amer', 'Q4', { category: 'closed' }); // => []
 */
export function contributingLines(
  rollUp: RollUp,
  territoryId: string,
  periodIds: PeriodIds,
  filter: LineFilter = {},
): string[] {
  requireRollUp(rollUp);
  requireObject(filter, 'a filter as an object');
  const isWanted = readPlainData(() => lineFilter(rollUp, filter));
  const ids: string[] = [];
  visitCredited(rollUp, creditScope(rollUp, territoryId, periodIds), (table, line) => {
    if (isWanted(table, line)) ids.push(table.ids[line]);
  });
  return ids.sort(compareText);
}

type IsWanted = (table: LineTable, line: number) => boolean;

function lineFilter({ plan }: RollUp, { kind, category, userId }: LineFilter): IsWanted {
  const overlay = kind === 'overlay' ? 1 : 0;
  const { length } = plan.categories;
  const wanted = category === undefined ? null : plan.categories.findIndex(({ id }) => id === category);
  return (table, line) =>
    overlayAt(table, line) === overlay &&
    (wanted === null || table.cells[line] % length === wanted) &&
    (userId === undefined || table.userIds[line] === userId);
}
