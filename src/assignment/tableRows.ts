import { requireTable } from './requireTable.js';
import { tableRow } from './tableRow.js';
import type { Assignment, AssignmentTable } from './types.js';

/**
 * The rows of a table as assignments, one after the other, each made when it is asked for.
 *
 * @example
 * const table = assignAccounts(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'nobody' }]);
 * [...tableRows(table)].map((row) => row.accountId); // => ['siemens', 'nobody']
 */
export function tableRows(table: AssignmentTable): Generator<Assignment, void, undefined> {
  requireTable(table);
  return rowsOf(table);
}

function* rowsOf(table: AssignmentTable): Generator<Assignment, void, undefined> {
  for (let row = 0; row < table.accountIds.length; row++) yield tableRow(table, row);
}
