import { rawReader } from '../../src/criteria/fieldReaders.js';
import { isFieldValue } from '../../src/criteria/isFieldValue.js';
import { setMember } from '../../src/criteria/members.js';
import {
  type Account,
  type AssignmentOptions,
  type AssignmentTable,
  assignAccounts,
  type CompiledModel,
  isTerritoryError,
  tableRows,
} from '../../src/index.js';
import { type AssignmentSql, type SqlColumnType, toSql } from '../../src/sql/index.js';
import type { TestDatabase } from './duckdb.js';
import { isUsable } from './sqlRecords.js';
import { createTable, type TestEngine, type TestTable } from './sqlTables.js';

/** Accounts as a table holds them: fields of any type are texts. */
function columnTypes({ fields }: CompiledModel): [field: string, type: SqlColumnType][] {
  return Object.entries(fields).map(([name, { type }]) => [name, type === 'any' || type === 'date' ? 'string' : type]);
}

/** The accounts that a table can hold: what a column cannot is absent, but lists may have elements that are. */
export function storable(compiled: CompiledModel, accounts: readonly Account[]): Account[] {
  const types = columnTypes(compiled);
  return accounts.map(({ id, ...account }) => {
    const record: Record<string, unknown> = {};
    for (const [name, type] of types) {
      const value = rawReader(name)(account);
      const isHeld = Array.isArray(value) ? type === 'string[]' && isList(value) : isFieldValue({ name, type }, value);
      if (isHeld && [value].flat().every((each) => isText(each))) setMember(record, name.split('.'), value);
    }
    return { ...record, id };
  });
}

function isList(value: readonly unknown[]): boolean {
  return Array.from(value).every((each) => each === null || typeof each === 'string');
}

function isText(value: unknown): boolean {
  return typeof value !== 'string' || isUsable(value);
}

/** The SQL of a model over the table {@link accountsTable}, or the codes why there is none. */
export function sqlFor(
  compiled: CompiledModel,
  more: Partial<Parameters<typeof toSql>[1]> = {},
): AssignmentSql | readonly string[] {
  const columns = Object.fromEntries(columnTypes(compiled).map(([name, type]) => [name, { name: `f ${name}`, type }]));
  try {
    return toSql(compiled, { dialect: 'duckdb', accounts: { table: 'accounts', id: 'account', columns }, ...more });
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return error.issues.map(({ code }) => code);
  }
}

/** The table `accounts` of storable accounts. */
export function accountsTable(compiled: CompiledModel, accounts: readonly Account[]): TestTable {
  const types = columnTypes(compiled);
  return {
    name: 'accounts',
    columns: [{ name: 'account', type: 'string' }, ...types.map(([name, type]) => ({ name: `f ${name}`, type }))],
    rows: accounts.map((account) => [account.id, ...types.map(([name]) => rawReader(name)(account) ?? null)]),
  };
}

/** Fills the table of the accounts, their ids first, and runs the SQL; each account's territories in order, as `territory/source`. */
export async function runSql(
  database: TestDatabase,
  { table, sql, engine = 'duckdb' }: { table: TestTable; sql: AssignmentSql; engine?: TestEngine },
): Promise<Map<string, string[]>> {
  await database.run([...createTable(table, engine), ...sql.statements]);
  return gathered(
    await database.rows(sql.query, sql.parameters),
    table.rows.map(([id]) => String(id)),
  );
}

/** The territories by account out of rows or lists; an account that comes twice, or as another one, is an error. */
function gathered(rows: readonly (readonly unknown[])[], ids: readonly string[]): Map<string, string[]> {
  const found = new Map(ids.map((id): [string, string[]] => [id, []]));
  const lists = rows.filter(([, territories]) => Array.isArray(territories));
  if (lists.length > 0 && lists.length !== ids.length) throw new Error('not one list for each account');
  const sorted = [...rows].sort((a, b) => Number(a[2]) - Number(b[2]));
  for (const [account, territory, place, source] of sorted) {
    const list = found.get(String(account));
    if (list === undefined) throw new Error(`no account ${String(account)}`);
    if (Array.isArray(territory)) list.push(...territory.map((id, at) => `${id}/${[place].flat()[at]}`));
    else if (list.push(`${String(territory)}/${String(source)}`) !== Number(place)) throw new Error('a wrong place');
  }
  return found;
}

/** The same by `assignAccounts`. */
export function expected(
  compiled: CompiledModel,
  accounts: readonly Account[],
  options: AssignmentOptions = {},
): Map<string, string[]> {
  const rows = [...tableRows(assignAccounts(compiled, accounts, options))];
  return new Map(
    rows.map(({ accountId, territories }) => [
      accountId,
      territories.map(({ territoryId, source }) => `${territoryId}/${source}`),
    ]),
  );
}

/** Where {@link previousTable} is for `toSql`. */
export const earlierTable = { table: 'earlier', accountId: 'row_account', territoryId: 'row_territory' } as const;

/** The statements that make the table `earlier` of a previous run, a NULL for an account without territories. */
export function previousTable(previous: AssignmentTable | undefined, engine: TestEngine = 'duckdb'): string[] {
  if (previous === undefined) return [];
  const rows = [...tableRows(previous)].flatMap(({ accountId, territories }) => {
    const ids = territories.map(({ territoryId }) => territoryId);
    return (ids.length === 0 ? [null] : ids).map((id) => [accountId, id]);
  });
  const columns = ['row_account', 'row_territory'].map((name) => ({ name, type: 'string' as const }));
  return createTable({ name: 'earlier', columns, rows }, engine);
}
