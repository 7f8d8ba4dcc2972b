import { type SparseList, withValues } from '../../../core/sparseList.js';
import type { LineTable, RollUpPlan, TableRow } from '../indexTypes.js';
import type { RowPlan } from './planRows.js';

/** Where rows stand when those that are left are empty, unless they are taken by a line of `table`. */
export function replaceRows(
  changed: SparseList<TableRow>,
  { left, taken }: RowPlan,
  table: LineTable,
  plan: RollUpPlan,
): SparseList<TableRow> {
  const places = new Map<number, TableRow>();
  for (let row = 0; row < taken.length; row++) places.set(taken[row], { table, row });
  const emptied = left.filter((row) => !places.has(row));
  const empty = emptied.length === 0 ? undefined : { table: emptyRow(plan), row: 0 };
  for (const row of emptied) if (empty !== undefined) places.set(row, empty);
  return withValues(changed, places);
}

/** A line that is no more. */
function emptyRow({ dimensions, overlap }: RollUpPlan): LineTable {
  return {
    ids: [''],
    opportunityIds: [''],
    cells: Int32Array.of(-1),
    amounts: new Float64Array(1),
    overlays: null,
    isRepeat: null,
    currencies: null,
    userIds: [null],
    dimensions: dimensions.map(() => Int32Array.of(-1)),
    rates: null,
    probabilities: null,
    starts: new Int32Array(2),
    positions: new Int32Array(0),
    shares: overlap === 'fractional' ? new Float64Array(0) : null,
  };
}
