import type { SqlColumnType } from '../../src/sql/index.js';

/** A table for a test to fill, written by hand and not by what is tested. */
export interface TestTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: SqlColumnType }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The engines that tests run. */
export type TestEngine = 'duckdb' | 'postgres';

const types: { readonly [Engine in TestEngine]: { readonly [Type in SqlColumnType]: string } } = {
  duckdb: { string: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', 'string[]': 'VARCHAR[]' },
  postgres: { string: 'text', number: 'double precision', boolean: 'boolean', date: 'date', 'string[]': 'text[]' },
};

/** The statements that make a table and fill it; the first column, `row`, counts from 0. */
export function createTable({ name, columns, rows }: TestTable, engine: TestEngine): string[] {
  const table = quoteName(name);
  const definitions = columns.map((column) => `${quoteName(column.name)} ${types[engine][column.type]}`);
  const lines = rows.map((row, number) => {
    const values = row.map((value, at) => valueSql(value, columns[at]?.type ?? 'string', engine));
    return `(${[number, ...values].join(', ')})`;
  });
  return [
    `DROP TABLE IF EXISTS ${table}`,
    `CREATE TABLE ${table} (${['"row" INTEGER', ...definitions].join(', ')})`,
    ...(lines.length === 0 ? [] : [`INSERT INTO ${table} VALUES ${lines.join(', ')}`]),
  ];
}

/** The literal of a value of a column. */
export function valueSql(value: unknown, type: SqlColumnType, engine: TestEngine): string {
  const name = types[engine][type];
  if (value === null || value === undefined) return `CAST(NULL AS ${name})`;
  if (typeof value === 'number' || typeof value === 'boolean') return `CAST('${value}' AS ${name})`;
  if (!Array.isArray(value)) return `CAST(${quoteText(String(value))} AS ${name})`;
  const elements = value.map((each) => (each === null ? 'NULL' : quoteText(String(each)))).join(', ');
  return `CAST(${engine === 'duckdb' ? '' : 'ARRAY'}[${elements}] AS ${name})`;
}

function quoteText(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}
