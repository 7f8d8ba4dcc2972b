import type { AssignmentTable } from '../../assignment/types.js';
import { addId, type IdBuilder, type IdTable, idBuilder, idTable } from '../../core/idTable.js';
import type { Issue } from '../../core/issues.js';
import { ACCOUNT, TYPES, typeNumber } from '../deciding/levels.js';
import type { ReadInput } from '../reading/readInput.js';

/** Every record that there is, by type: those of the assignments, and those that are declared. */
export function numberRecords({ table, assignments, records }: ReadInput, issues: Issue[]): IdTable[] {
  const assigned = (table?.accountIds.length ?? 0) + assignments.length;
  const longest = assignments.length + records.length > 0 ? undefined : longestOf(table?.accountIds ?? []);
  const builders = TYPES.map((_, type) => idBuilder(records.length + (type === ACCOUNT ? assigned : 0), longest));
  if (table !== undefined) numberTable(builders[ACCOUNT], table, issues);
  for (const { accountId } of assignments) addId(builders[ACCOUNT], accountId);
  for (const { type, id } of records) addId(builders[typeNumber(type)], id);
  return builders.map(idTable);
}

/** Refused accounts have an empty id and no territories. */
function numberTable(builder: IdBuilder, { accountIds }: AssignmentTable, issues: Issue[]): void {
  const repeated: number[] = [];
  for (let row = 0; row < accountIds.length; row++) {
    if (accountIds[row] !== '' && !addId(builder, accountIds[row])) repeated.push(row);
  }
  const firstRows = new Map(repeated.map((row) => [accountIds[row], row]));
  for (let row = accountIds.length - 1; row >= 0 && repeated.length > 0; row--) {
    if (firstRows.has(accountIds[row])) firstRows.set(accountIds[row], row);
  }
  for (const row of repeated) {
    const accountId = accountIds[row];
    issues.push({ code: 'duplicate_account', accountId, row, firstRow: firstRows.get(accountId) ?? row });
  }
}

function longestOf(ids: readonly string[]): number {
  let longest = 0;
  for (const { length } of ids) if (length > longest) longest = length;
  return longest;
}
