import type { Issue } from '../../core/issues.js';
import { findRows, hashIds } from './findRows.js';
import { noAccountIssue, type ReadAccounts, type ReadChanges } from './readChanges.js';
import { removeRows } from './removeRows.js';
import type { TrackedAssignment } from './types.js';

/** A tracked assignment whose accounts have changed and whose table has not yet. */
export interface ChangedAccounts {
  /** Without the removed rows. */
  readonly kept: TrackedAssignment;
  readonly accounts: readonly unknown[];
  /** The rows of changed and, past the end of the table, of new accounts, ascending. */
  readonly changedRows: readonly number[];
  /** The rows that were removed, in the table before. */
  readonly removedRows: readonly number[];
  readonly issues: readonly Issue[];
}

/** Takes accounts away, then puts changed ones in their rows and new ones at the end. */
export function changeAccounts(previous: TrackedAssignment, { accounts, removed }: ReadChanges): ChangedAccounts {
  if (accounts.placeById.size === 0 && removed.size === 0) {
    return { kept: previous, accounts: previous.accounts, changedRows: [], removedRows: [], issues: [] };
  }
  const { idHashes = hashIds(previous.table.accountIds) } = previous;
  const removedRows = findRows(previous.table.accountIds, idHashes, removed);
  const kept = removeRows({ ...previous, idHashes }, removedRows);
  return {
    kept,
    ...placeAccounts(kept, accounts),
    removedRows,
    issues: unknownIds(previous, removed, removedRows),
  };
}

function placeAccounts(
  { accounts, table, idHashes }: TrackedAssignment,
  { placeById, latest }: ReadAccounts,
): Pick<ChangedAccounts, 'accounts' | 'changedRows'> {
  if (placeById.size === 0) return { accounts, changedRows: [] };
  const { accountIds } = table;
  const changedRows = findRows(accountIds, idHashes ?? hashIds(accountIds), placeById);
  const placed = [...accounts];
  const isKnown = new Uint8Array(latest.length);
  for (const row of changedRows) {
    const place = placeById.get(accountIds[row]) ?? 0;
    placed[row] = latest[place];
    isKnown[place] = 1;
  }
  for (const place of placeById.values()) if (isKnown[place] === 0) changedRows.push(placed.push(latest[place]) - 1);
  return { accounts: placed, changedRows };
}

function unknownIds(
  { table }: TrackedAssignment,
  removed: ReadonlyMap<string, number>,
  removedRows: readonly number[],
): Issue[] {
  const known = new Set(removedRows.map((row) => table.accountIds[row]));
  return [...removed].flatMap(([id, place]) => (known.has(id) ? [] : [noAccountIssue(place, id)]));
}
