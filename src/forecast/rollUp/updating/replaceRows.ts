import { draftOf, finished, type SparseList, setValue } from '../../../core/sparseList.js';
import type { LineTable, RollUpPlan, TableRow } from '../indexTypes.js';
import { lineGathering } from '../lineGathering.js';
import { tableOf } from '../tableOf.js';
import type { RowPlan } from './planRows.js';

/** Where rows stand when those that are left are empty, unless they are taken by a line of `table`. */
export function replaceRows(
  changed: SparseList<TableRow>,
  { left, taken }: RowPlan,
  table: LineTable,
  plan: RollUpPlan,
): SparseList<TableRow> {
  const draft = draftOf(changed);
  const kept = new Set(taken);
  const emptied = left.filter((row) => !kept.has(row));
  const empty = emptied.length === 0 ? undefined : { table: emptyRow(plan), row: 0 };
  for (const row of emptied) if (empty !== undefined) setValue(draft, row, empty);
  for (const [row, place] of taken.entries()) setValue(draft, place, { table, row });
  return finished(draft);
}

/** A line that is no more. */
function emptyRow(plan: RollUpPlan): LineTable {
  const gathering = lineGathering(plan, 1, null);
  gathering.cells[0] = -1;
  return tableOf(gathering);
}
