import type { Issue } from '../../core/issues.js';
import type { AssignmentTable } from '../types.js';
import { type Entries, entryCopier } from './entryCopier.js';
import type { TablePatch } from './types.js';

/**
 * A table with the rows of a patch, some of them perhaps past its end; it shares with it what has not changed. `mayBePinned`
 * says whether there may be pins in one of them: looking at all bits takes as long as a tenth of the rest.
 */
export function patchTable(before: AssignmentTable, patch: TablePatch, mayBePinned: boolean): AssignmentTable {
  if (patch.rows.length === 0) return before;
  return {
    accountIds: patchIds(before.accountIds, patch),
    territoryIds: before.territoryIds,
    ...(mayBePinned || !isInPlace(before, patch) ? patchEntries(before, patch) : patchInPlace(before, patch)),
    issues: patchIssues(before.issues, patch),
  };
}

function patchIds(before: readonly string[], { rows, table }: TablePatch): readonly string[] {
  const ids = table.accountIds;
  let at = 0;
  while (at < rows.length && before[rows[at]] === ids[at]) at++;
  if (at === rows.length) return before;
  const patched = [...before];
  for (; at < rows.length; at++) patched[rows[at]] = ids[at];
  return patched;
}

/** Whether each row has as many territories as before, so that all others stay where they are. */
function isInPlace(before: Entries, { rows, table }: TablePatch): boolean {
  for (let at = 0; at < rows.length; at++) {
    if (countEntries(before, rows[at]) !== countEntries(table, at)) return false;
  }
  return true;
}

/** Not a number for a row past the end. */
function countEntries({ offsets }: Entries, row: number): number {
  return offsets[row + 1] - offsets[row];
}

function patchInPlace({ offsets, pinned, territories }: Entries, { rows, table }: TablePatch): Entries {
  // Not with `slice`, which fills the copy with zeros first.
  const patched = new Uint32Array(territories);
  for (let at = 0; at < rows.length; at++) {
    const shift = offsets[rows[at]] - table.offsets[at];
    for (let entry = table.offsets[at]; entry < table.offsets[at + 1]; entry++) {
      patched[entry + shift] = table.territories[entry];
    }
  }
  return { offsets, pinned, territories: patched };
}

function patchEntries(before: Entries, { rows, table }: TablePatch): Entries {
  const rowsBefore = before.offsets.length - 1;
  const old = rows.filter((row) => row < rowsBefore);
  const dropped = old.reduce((sum, row) => sum + countEntries(before, row), 0);
  const entryCount = before.territories.length - dropped + table.territories.length;
  const copier = entryCopier(rowsBefore + rows.length - old.length, entryCount);
  let from = 0;
  for (const [at, row] of rows.entries()) {
    if (from < row) copier.copyRows(before, from, row);
    copier.copyRows(table, at, at + 1);
    from = row + 1;
  }
  if (from < rowsBefore) copier.copyRows(before, from, rowsBefore);
  return copier.finish();
}

function patchIssues(before: readonly Issue[], { rows, table }: TablePatch): readonly Issue[] {
  if (before.length === 0) return table.issues.length === 0 ? before : table.issues;
  const patched = new Set(rows);
  const kept = before.filter((issue) => !('row' in issue && patched.has(issue.row)));
  return [...kept, ...table.issues].sort((a, b) => rowOf(a) - rowOf(b));
}

/** What is of no row comes last. */
function rowOf(issue: Issue): number {
  return 'row' in issue ? issue.row : Number.MAX_SAFE_INTEGER;
}
