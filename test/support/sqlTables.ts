import type { SqlColumnType } from '../../src/sql/index.js';

/** A table for a test to fill, written by hand and not by what is tested. */
export interface TestTable {
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: SqlColumnType }[];
  readonly rows: readonly (readonly unknown[])[];
}

/** The engines that tests run. */
export type TestEngine = 'duckdb' | 'postgres' | 'spark';

const types: { readonly [Engine in TestEngine]: { readonly [Type in SqlColumnType]: string } } = {
  duckdb: { string: 'VARCHAR', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', 'string[]': 'VARCHAR[]' },
  postgres: { string: 'text', number: 'double precision', boolean: 'boolean', date: 'date', 'string[]': 'text[]' },
  spark: { string: 'STRING', number: 'DOUBLE', boolean: 'BOOLEAN', date: 'DATE', 'string[]': 'ARRAY<STRING>' },
};

/** The statements that make a table and fill it; the first column, `row`, counts from 0. */
export function createTable(table: TestTable, engine: TestEngine): string[] {
  if (engine === 'spark') return [createView(table)];
  const { name, columns, rows } = table;
  const quoted = quoteName(name);
  const definitions = columns.map((column) => `${quoteName(column.name)} ${types[engine][column.type]}`);
  const lines = rows.map((row, number) => {
    const values = row.map((value, at) => valueSql(value, columns[at]?.type ?? 'string', engine));
    return `(${[number, ...values].join(', ')})`;
  });
  return [
    `DROP TABLE IF EXISTS ${quoted}`,
    `CREATE TABLE ${quoted} (${['"row" INTEGER', ...definitions].join(', ')})`,
    ...(lines.length === 0 ? [] : [`INSERT INTO ${quoted} VALUES ${lines.join(', ')}`]),
  ];
}

/** Spark has temporary views, but no temporary tables; one CAST for a column takes it less time than one for each value. */
function createView({ name, columns, rows }: TestTable): string {
  const lines = (rows.length === 0 ? [columns.map(() => null)] : rows).map(
    (row, number) => `(${[number, ...row.map(sparkLiteral)].join(', ')})`,
  );
  const selected = columns.map(
    ({ name: own, type }, at) => `CAST(c${at} AS ${types.spark[type]}) AS ${tickedName(own)}`,
  );
  const listed = `listed(${['row', ...columns.map((_, at) => `c${at}`)].join(', ')})`;
  const from = `VALUES ${lines.join(', ')} AS ${listed}${rows.length === 0 ? ' WHERE FALSE' : ''}`;
  return `CREATE OR REPLACE TEMPORARY VIEW ${tickedName(name)} AS SELECT ${['row', ...selected].join(', ')} FROM ${from}`;
}

function sparkLiteral(value: unknown): string {
  if (value === null || value === undefined) return 'NULL';
  return Array.isArray(value) ? `array(${value.map(sparkLiteral).join(', ')})` : quoteText(String(value), 'spark');
}

/** The literal of a value of a column. */
export function valueSql(value: unknown, type: SqlColumnType, engine: TestEngine): string {
  const name = types[engine][type];
  if (value === null || value === undefined) return `CAST(NULL AS ${name})`;
  if (typeof value === 'number' || typeof value === 'boolean') return `CAST('${value}' AS ${name})`;
  if (!Array.isArray(value)) return `CAST(${quoteText(String(value), engine)} AS ${name})`;
  const elements = value.map((each) => (each === null ? 'NULL' : quoteText(String(each), engine))).join(', ');
  if (engine === 'spark') return `CAST(array(${elements}) AS ${name})`;
  return `CAST(${engine === 'duckdb' ? '' : 'ARRAY'}[${elements}] AS ${name})`;
}

/** In Spark every character is an escape of its code, but for those that are none in any way. */
function quoteText(text: string, engine: TestEngine): string {
  if (engine !== 'spark') return `'${text.replaceAll("'", "''")}'`;
  return `'${text.replace(/[^A-Za-z0-9 ]/gu, (sign) => `\\U${codeOf(sign)}`)}'`;
}

function codeOf(sign: string): string {
  return (sign.codePointAt(0) ?? 0).toString(16).padStart(8, '0');
}

function quoteName(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function tickedName(name: string): string {
  return `\`${name.replaceAll('`', '``')}\``;
}
