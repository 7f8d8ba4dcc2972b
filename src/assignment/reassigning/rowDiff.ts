import { compareText } from '../../core/compareText.js';
import type { AssignmentChange, AssignmentDiff } from '../diffTypes.js';
import { flowCounter } from '../flowCounter.js';
import type { AssignmentTable } from '../types.js';

/** A difference that is put together row by row. */
export interface RowDiff {
  /**
   * A function that takes an account by its rows in two tables, past the end of the one that does not have it. What is
   * refused in both counts for nothing.
   */
  readonly between: (before: AssignmentTable, after: AssignmentTable) => (row: number, laterRow: number) => void;
  /** The difference, with so many more accounts that have not changed. */
  readonly finish: (untouched: number) => AssignmentDiff;
}

/** A difference of no rows yet. */
export function rowDiff(): RowDiff {
  const counter = flowCounter();
  const changes: AssignmentChange[] = [];
  let same = 0;
  return {
    between: (before, after) => (row, laterRow) => {
      const accountId = after.accountIds[laterRow] || before.accountIds[row] || '';
      if (accountId === '') return;
      if (isSameRow(before, row, after, laterRow)) {
        same++;
        return;
      }
      const change = counter.add(accountId, territoryIdsOf(before, row), territoryIdsOf(after, laterRow));
      if (change !== undefined) changes.push(change);
    },
    finish(untouched) {
      const { flows, counts } = counter.finish();
      changes.sort((a, b) => compareText(a.accountId, b.accountId));
      return { changes, flows, counts: { ...counts, unchanged: counts.unchanged + same + untouched } };
    },
  };
}

/** Whether the territories are the same ones in the same order, as they mostly are. */
function isSameRow(before: AssignmentTable, row: number, after: AssignmentTable, laterRow: number): boolean {
  const count = countEntries(before, row);
  if (count !== countEntries(after, laterRow)) return false;
  for (let place = 0; place < count; place++) {
    if (territoryIdAt(before, row, place) !== territoryIdAt(after, laterRow, place)) return false;
  }
  return true;
}

function territoryIdsOf(table: AssignmentTable, row: number): string[] {
  const ids: string[] = [];
  for (let place = 0; place < countEntries(table, row); place++) ids.push(territoryIdAt(table, row, place));
  return ids;
}

function countEntries({ offsets }: AssignmentTable, row: number): number {
  return row + 1 < offsets.length ? offsets[row + 1] - offsets[row] : 0;
}

function territoryIdAt({ territoryIds, territories, offsets }: AssignmentTable, row: number, place: number): string {
  return territoryIds[territories[offsets[row] + place]];
}
