import type { LineList, LineTable } from '../indexTypes.js';
import { hashText } from '../rowIndex.js';
import { changeIndex, type IndexEntry } from './changeIndex.js';
import type { RowPlan } from './planRows.js';
import { rowAt } from './rowAt.js';

/** Where lines are found by id and by opportunity after some rows have got others. */
export function updateIndexes(
  before: LineList,
  rows: RowPlan,
  table: LineTable,
): Pick<LineList, 'byId' | 'byOpportunity'> {
  const { byId, byOpportunity } = before;
  return {
    byId: changeIndex(byId, ...entriesOf(before, rows, table, 'ids')),
    byOpportunity:
      byOpportunity === null ? null : changeIndex(byOpportunity, ...entriesOf(before, rows, table, 'opportunityIds')),
  };
}

/** The entries that go, and those that come: most rows keep theirs. */
function entriesOf(
  before: LineList,
  { left, taken }: RowPlan,
  table: LineTable,
  column: 'ids' | 'opportunityIds',
): [IndexEntry[], IndexEntry[]] {
  const old = new Map(left.map((row) => [row, textAt(before, row, column)]));
  const added: IndexEntry[] = [];
  for (const [at, row] of taken.entries()) {
    const text = table[column][at];
    if (old.get(row) === text) old.delete(row);
    else if (table.ids[at] !== '') added.push({ hash: hashText(text), row });
  }
  return [Array.from(old, ([row, text]) => ({ hash: hashText(text), row })), added];
}

function textAt(before: LineList, at: number, column: 'ids' | 'opportunityIds'): string {
  const { table, row } = rowAt(before, at);
  return table[column][row];
}
