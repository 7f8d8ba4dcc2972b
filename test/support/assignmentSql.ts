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
import { createTable } from './sqlTables.js';

/** Accounts as a table holds them: fields of any type are texts. */
function columnTypes({ fields }: CompiledModel): [field: string, type: SqlColumnType][] {
  return Object.entries(fields).map(([name, { type }]) => [name, type === 'any' || type === 'date' ? 'string' : type]);
}

/** The accounts that a table can hold: what a column cannot is absent. */
export function storable(compiled: CompiledModel, accounts: readonly Account[]): Account[] {
  const types = columnTypes(compiled);
  return accounts.map(({ id, ...account }) => {
    const record: Record<string, unknown> = {};
    for (const [name, type] of types) {
      const value = rawReader(name)(account);
      const isHeld = isFieldValue({ name, type }, value) && [value].flat().every((each) => isText(each));
      if (isHeld) setMember(record, name.split('.'), value);
    }
    return { ...record, id };
  });
}

function isText(value: unknown): boolean {
  return typeof value !== 'string' || isUsable(value);
}

/** The SQL of a model over a table `accounts`, or the codes why there is none. */
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

/** Fills the table `accounts` and runs the SQL; each account's territories in order, as `territory/source`. */
export async function runSql(
  database: TestDatabase,
  compiled: CompiledModel,
  accounts: readonly Account[],
  sql: AssignmentSql,
): Promise<Map<string, string[]>> {
  const types = columnTypes(compiled);
  const table = {
    name: 'accounts',
    columns: [
      { name: 'account', type: 'string' as const },
      ...types.map(([name, type]) => ({ name: `f ${name}`, type })),
    ],
    rows: accounts.map((account) => [account.id, ...types.map(([name]) => rawReader(name)(account) ?? null)]),
  };
  await database.run([...createTable(table, 'duckdb'), ...sql.statements]);
  return gathered(await database.rows(sql.query, sql.parameters), accounts);
}

function gathered(rows: readonly (readonly unknown[])[], accounts: readonly Account[]): Map<string, string[]> {
  const found = new Map(accounts.map(({ id }): [string, string[]] => [id, []]));
  const sorted = [...rows].sort((a, b) => Number(a[2]) - Number(b[2]));
  for (const [account, territory, place, source] of sorted) {
    const list = found.get(String(account));
    if (list === undefined || list.length + 1 !== Number(place)) throw new Error(`no place for ${String(account)}`);
    list.push(`${String(territory)}/${String(source)}`);
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

/** The statements that make the table `earlier` of a previous run, a NULL for an account without territories. */
export function previousTable(previous: AssignmentTable | undefined): string[] {
  if (previous === undefined) return [];
  const rows = [...tableRows(previous)].flatMap(({ accountId, territories }) => {
    const ids = territories.map(({ territoryId }) => territoryId);
    return (ids.length === 0 ? [null] : ids).map((id) => [accountId, id]);
  });
  const columns = ['row_account', 'row_territory'].map((name) => ({ name, type: 'string' as const }));
  return createTable({ name: 'earlier', columns, rows }, 'duckdb');
}
