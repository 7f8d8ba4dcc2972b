import type { Issue } from '../../core/issues.js';
import type { AssignmentTable } from '../types.js';
import { type Entries, entryCopier } from './entryCopier.js';
import { rowListsOf } from './rowLists.js';
import type { TrackedAssignment } from './types.js';
import { withPinIssues } from './withPinIssues.js';

/** A tracked assignment without some rows, ascending; the rows after them move up. Linear in what is left. */
export function removeRows(tracked: TrackedAssignment, removed: readonly number[]): TrackedAssignment {
  if (removed.length === 0) return tracked;
  const { run, idHashes } = tracked;
  const kept = keptRows(tracked.accounts.length, removed);
  const newRow = movedRow(removed);
  const looseRows = Uint32Array.from([...tracked.looseRows].flatMap((row) => newRow(row) ?? []));
  const accounts = pick(tracked.accounts, kept);
  const table = withPinIssues({ table: keptTable(tracked.table, kept, removed), accounts, run, looseRows });
  return {
    ...tracked,
    accounts,
    table,
    rowsIn: rowListsOf(table),
    looseRows,
    ...(idHashes === undefined ? {} : { idHashes: kept.map((row) => idHashes[row]) }),
  };
}

function keptTable(table: AssignmentTable, kept: Uint32Array, removed: readonly number[]): AssignmentTable {
  return {
    ...table,
    ...keptEntries(table, removed),
    accountIds: pick(table.accountIds, kept),
    issues: keptIssues(table.issues, removed),
  };
}

function keptRows(count: number, removed: readonly number[]): Uint32Array {
  const kept = new Uint32Array(count - removed.length);
  let next = 0;
  for (let row = 0; row < count; row++) {
    if (row === removed[next]) next++;
    else kept[row - next] = row;
  }
  return kept;
}

function pick<Item>(items: readonly Item[], rows: Uint32Array): Item[] {
  const picked: Item[] = [];
  for (let at = 0; at < rows.length; at++) picked.push(items[rows[at]]);
  return picked;
}

function keptEntries(table: Entries, removed: readonly number[]): Entries {
  const { offsets } = table;
  const rowCount = offsets.length - 1;
  const entryCount = removed.reduce((left, row) => left - offsets[row + 1] + offsets[row], table.territories.length);
  const copier = entryCopier(rowCount - removed.length, entryCount);
  let from = 0;
  for (const row of removed) {
    copier.copyRows(table, from, row);
    from = row + 1;
  }
  copier.copyRows(table, from, rowCount);
  return copier.finish();
}

/** INVARIANT: issues are in order of row, those of no row last. */
function keptIssues(issues: readonly Issue[], removed: readonly number[]): Issue[] {
  const newRow = movedRow(removed);
  return issues.flatMap((issue): Issue[] => {
    if (!('row' in issue)) return [issue];
    const row = newRow(issue.row);
    return row === undefined ? [] : [{ ...issue, row }];
  });
}

/** The row that each of some rows, ascending, has without the removed ones; `undefined` for one of these. */
function movedRow(removed: readonly number[]): (row: number) => number | undefined {
  let next = 0;
  return (row) => {
    while (removed[next] < row) next++;
    return removed[next] === row ? undefined : row - next;
  };
}
