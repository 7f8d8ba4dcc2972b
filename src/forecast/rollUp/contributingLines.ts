import * as z from 'zod/mini';
import { compareText } from '../../core/compareText.js';
import { TerritoryError } from '../../core/errors.js';
import { nearestName } from '../../core/nearestName.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { creditScope, visitCredited } from './creditedLines.js';
import type { LineTable, RollUp, RollUpPlan } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { overlayAt } from './rareColumns.js';
import { requireRollUp } from './requireRollUp.js';
import type { LineFilter } from './types.js';

/**
 * The ids of the lines that a territory's forecast is made of, in code unit order: those in it or below it.
 *
 * Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `unknown_category`, `unknown_member` for a filter that
 * there is not, `wrong_type`.
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
  filter?: LineFilter,
): string[] {
  requireRollUp(rollUp);
  const isWanted = lineFilter(
    rollUp.plan,
    readPlainData(() => readOptions(filterSchema, filter)),
  );
  const ids: string[] = [];
  visitCredited(rollUp, creditScope(rollUp, territoryId, periodIds), (table, line) => {
    if (isWanted(table, line)) ids.push(table.ids[line]);
  });
  return ids.sort(compareText);
}

const filterSchema = z.strictObject(
  {
    kind: z.optional(z.enum(['revenue', 'overlay'], 'revenue or overlay')),
    category: z.optional(z.string('the id of a category')),
    userId: z.optional(z.string('a text')),
  },
  'a filter as an object',
);

type IsWanted = (table: LineTable, line: number) => boolean;

function lineFilter(plan: RollUpPlan, { kind, category, userId }: LineFilter): IsWanted {
  const overlay = kind === 'overlay' ? 1 : 0;
  const { length } = plan.categories;
  const wanted = category === undefined ? null : categoryNumber(plan, category);
  return (table, line) =>
    overlayAt(table, line) === overlay &&
    (wanted === null || table.cells[line] % length === wanted) &&
    (userId === undefined || table.userIds[line] === userId);
}

function categoryNumber({ categories }: RollUpPlan, category: string): number {
  const ids = categories.map(({ id }) => id);
  const number = ids.indexOf(category);
  if (number !== -1) return number;
  const suggestion = nearestName(category, ids);
  const named = suggestion === undefined ? {} : { suggestion };
  throw new TerritoryError([{ code: 'unknown_category', pointer: '/category', category, ...named }]);
}
