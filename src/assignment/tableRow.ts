import { TerritoryError } from '../core/errors.js';
import type { Issue } from '../core/issues.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { requireTable } from './requireTable.js';
import type { AssignedTerritory, Assignment, AssignmentTable } from './types.js';

/**
 * One row of a table as an assignment; rows count from 0.
 *
 * @throws {@link TerritoryError} `unknown_row` when the table has no such row.
 * @example
 * tableRow(assignAccounts(compiled, [{ id: 'siemens', country: 'DE' }]), 0);
 * // => { accountId: 'siemens', territories: [{ territoryId: 'de', source: 'rule' }] }
 */
export function tableRow(table: AssignmentTable, row: number): Assignment {
  requireTable(table);
  if (typeof row !== 'number') throw wrongTypeError(row, 'the number of a row');
  if (!(Number.isInteger(row) && row >= 0 && row < table.accountIds.length)) {
    throw new TerritoryError([{ code: 'unknown_row', row, rows: table.accountIds.length }]);
  }
  const territories: AssignedTerritory[] = [];
  for (let entry = table.offsets[row]; entry < table.offsets[row + 1]; entry++)
    territories.push(assigned(table, entry));
  const issues = issuesOfRow(table.issues, row);
  return { accountId: table.accountIds[row], territories, ...(issues.length > 0 ? { issues } : {}) };
}

function assigned(table: AssignmentTable, entry: number): AssignedTerritory {
  const isPinned = (table.pinned[entry >> 3] >> (entry & 7)) & 1;
  return { territoryId: table.territoryIds[table.territories[entry]], source: isPinned === 1 ? 'pin' : 'rule' };
}

function issuesOfRow(issues: readonly Issue[], row: number): Issue[] {
  const found: Issue[] = [];
  for (let at = firstIssueFrom(issues, row); at < issues.length && rowOf(issues[at]) === row; at++)
    found.push(issues[at]);
  return found;
}

/** By halves, since issues are in order of row. */
function firstIssueFrom(issues: readonly Issue[], row: number): number {
  let low = 0;
  let high = issues.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (rowOf(issues[middle]) < row) low = middle + 1;
    else high = middle;
  }
  return low;
}

function rowOf(issue: Issue): number {
  return 'row' in issue ? issue.row : Number.POSITIVE_INFINITY;
}
