import { DOUBLE, type DuckDBConnection, INTEGER, LIST, listValue, VARCHAR } from '@duckdb/node-api';
import type { Account, Fields } from 'bailiwick';
import { createTable, type TableColumn } from './createTable.js';
import { ABSENT_NUMBER, ABSENT_TEXT } from './testBoxes.js';

/** Creates the table `accounts`: the row of each and its fields; what is absent is below everything else. */
export async function createAccounts(
  connection: DuckDBConnection,
  accounts: readonly Account[],
  fields: Fields,
): Promise<void> {
  const row: TableColumn<Account> = { name: 'row', type: INTEGER, read: (_, number) => number };
  const columns = Object.entries(fields).map(([name, { type }]) => fieldColumn(name, type));
  await createTable(connection, 'accounts', [row, ...columns], accounts);
}

function fieldColumn(name: string, type: string): TableColumn<Account> {
  if (type === 'number') return { name, type: DOUBLE, read: ({ [name]: value }) => numberOf(value) };
  if (type === 'string[]') return { name, type: LIST(VARCHAR), read: ({ [name]: value }) => listOf(value) };
  return { name, type: VARCHAR, read: ({ [name]: value }) => (typeof value === 'string' ? value : ABSENT_TEXT) };
}

function numberOf(value: unknown): number {
  return typeof value === 'number' ? value : ABSENT_NUMBER;
}

/** The different elements, so that none is joined twice. */
function listOf(value: unknown) {
  return listValue(Array.isArray(value) ? [...new Set(value)] : []);
}
