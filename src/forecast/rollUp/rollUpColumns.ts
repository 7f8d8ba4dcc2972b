import type { Issue } from '../../core/issues.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { fail } from '../../core/throwIssues.js';
import { findCreditColumnIssues } from './columns/findCreditColumnIssues.js';
import { readColumns } from './columns/readColumns.js';
import type { RollUpColumns } from './columnTypes.js';
import { finishRollUp } from './finishRollUp.js';
import type { RollUp } from './indexTypes.js';
import { readPlan } from './readPlan.js';
import type { RollUpOptions } from './types.js';

/**
 * The forecast of every territory and period, as `rollUp` gives it for the same lines, from lines in columns: those of a
 * warehouse or a Parquet file need not become an object each, and most are read several times as fast.
 *
 * The forms of columns are those of `assignColumns`. Issues name rows as they name lines, at `/lines/0` for the first. A row
 * without a category or a close date has an empty text for it, and is left out. Lines whose territories have dates or
 * weights of their own are for `rollUp`; a conversion makes an object of each row here, too.
 *
 * @throws {@link TerritoryError} as `rollUp`; `wrong_type`, `missing_member` and `unknown_member` for columns of another
 * form, length or with a code that its dictionary has not.
 * @example
 * const found = rollUpColumns({
 *   territories: [{ id: 'amer', parentId: null }, { id: 'west', parentId: 'amer' }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   columns: {
 *     ids: ['o1', 'o2'],
 *     amountsMinor: { numbers: new Float64Array([70, 20]) },
 *     categories: { codes: new Int32Array([0, 0]), values: ['commit'] },
 *     closeDates: { codes: new Int32Array([0, 1]), values: ['2026-11-22', '2026-12-01'] },
 *     territories: { offsets: new Int32Array([0, 1, 2]), codes: new Int32Array([1, 0]), values: ['amer', 'west'] },
 *   },
 * });
 * forecastOf(found, 'amer', 'Q4').single.commit; // => 90
 * forecastOf(found, 'west', 'Q4').single.commit; // => 70
 */
export function rollUpColumns(input: RollUpColumns, options: RollUpOptions = {}): RollUp {
  requireObject(input, 'an object with territories, columns and periods');
  requireObject(options);
  return readPlainData(() => {
    const { columns, ...rest } = input;
    const columnIssues = [...findCreditColumnIssues(columns), ...findLinesIssue(rest)];
    const plan = planOf(() => readPlan({ ...rest, lines: [] }, options).plan, columnIssues);
    return finishRollUp(readColumns(plan, columns));
  });
}

function findLinesIssue(rest: object): Issue[] {
  return 'lines' in rest ? [{ code: 'unknown_member', pointer: '/lines', member: 'lines', suggestion: 'columns' }] : [];
}

/** The plan, or a thrown error with all that is wrong with it and with the columns. */
function planOf<Plan>(read: () => Plan, columnIssues: readonly Issue[]): Plan {
  try {
    const plan = read();
    if (columnIssues.length === 0) return plan;
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return fail([...error.issues, ...columnIssues]);
  }
  return fail(columnIssues);
}
