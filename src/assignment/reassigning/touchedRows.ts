import type { AccountCheck } from './accountCheck.js';
import { candidateRows } from './candidateRows.js';
import { everyRow } from './everyRow.js';
import { rowSet } from './rowSet.js';
import type { TrackedAssignment } from './types.js';

/** Rows that have to be evaluated. */
export interface TouchedRows {
  /** Ascending. */
  readonly rows: Uint32Array;
  /** How often an account was tested. */
  readonly tested: number;
}

/** With more tests for each account than this, evaluating every account takes no longer. */
const MOST_TESTS = 2;

/**
 * The `known` rows, which have to be evaluated in any case, and those of accounts that one of the checks finds to be
 * touched; `undefined` where there is more to test than it is worth.
 */
export function touchedRows(
  tracked: TrackedAssignment,
  checks: readonly AccountCheck[],
  known: readonly number[],
): TouchedRows | undefined {
  const { accounts } = tracked;
  const searches = checks.map((check) => ({ lists: candidateRows(tracked, check), isTouched: check.isTouched }));
  const most = searches.reduce((sum, { lists }) => sum + countRows(lists ?? [accounts]), 0);
  if (most > MOST_TESTS * accounts.length) return undefined;
  const found = rowSet(accounts.length, [known], known.length + most);
  let tested = 0;
  for (const { lists, isTouched } of searches) {
    // In ascending order, since that of accounts in memory is mostly the same.
    const candidates =
      lists === undefined ? everyRow(accounts) : rowSet(accounts.length, lists, countRows(lists)).rows();
    for (const row of candidates) {
      if (found.has(row)) continue;
      tested++;
      if (isTouched(accounts[row])) found.add(row);
    }
  }
  return { rows: found.rows(), tested };
}

function countRows(lists: readonly { readonly length: number }[]): number {
  return lists.reduce((sum, { length }) => sum + length, 0);
}
