import type { Dialect } from '../dialects/types.js';
import type { SqlTableColumn, SqlTableData } from './types.js';

/** Longer statements take parsers more than their share of time. */
const ROWS_IN_STATEMENT = 1_000;

/** Where tables are created. */
interface Target {
  readonly scope: { readonly dialect: Dialect };
  readonly isTemporary: boolean;
}

/** The statements that create a table and fill it. */
export function tableStatements(table: SqlTableData, { scope: { dialect }, isTemporary }: Target): string[] {
  const word = isTemporary ? 'TEMPORARY ' : '';
  return dialect.name === 'spark'
    ? viewStatements(table, `CREATE OR REPLACE ${word}VIEW`, dialect)
    : [...createTable(table, word, dialect), ...inserts(table, dialect)];
}

function createTable({ name, columns }: SqlTableData, word: string, dialect: Dialect): string[] {
  const quoted = dialect.quoteName(name);
  const definitions = columns.map((column) => `${dialect.quoteName(column.name)} ${dialect.types[column.type]}`);
  const body = `${quoted} (${definitions.join(', ')})`;
  switch (dialect.name) {
    case 'postgres':
      return [...dropped(quoted, word), `CREATE ${word}TABLE ${body}`];
    case 'trino':
      return [`DROP TABLE IF EXISTS ${quoted}`, `CREATE TABLE ${body}`];
    case 'bigquery':
      return [`CREATE OR REPLACE ${word === '' ? '' : 'TEMP '}TABLE ${body}`];
    default:
      return [`CREATE OR REPLACE ${word}TABLE ${body}`];
  }
}

/** A temporary one would hide the one that stays. */
function dropped(quoted: string, word: string): string[] {
  const drop = `DROP TABLE IF EXISTS pg_temp.${quoted}`;
  return word === '' ? [drop, `DROP TABLE IF EXISTS ${quoted}`] : [drop];
}

function inserts(table: SqlTableData, dialect: Dialect): string[] {
  const quoted = dialect.quoteName(table.name);
  const filled = chunks(table.rows).map((rows) => {
    const lines = rows.map((row) => `(${cells(row, table.columns, dialect).join(', ')})`);
    return `INSERT INTO ${quoted} VALUES ${lines.join(', ')}`;
  });
  // Without it, PostgreSQL knows nothing of how many rows there are.
  return dialect.name === 'postgres' ? [...filled, `ANALYZE ${quoted}`] : filled;
}

/** Spark has no temporary tables, but views of rows. */
function viewStatements(table: SqlTableData, command: string, dialect: Dialect): string[] {
  const create = (name: string, query: string) => `${command} ${dialect.quoteName(name)} AS ${query}`;
  const parts = chunks(table.rows).map((rows) => rowsQuery(rows, table, dialect));
  if (parts.length === 0) return [create(table.name, emptyQuery(table, dialect))];
  if (parts.length === 1) return parts.map((query) => create(table.name, query));
  const names = parts.map((_, at) => `${table.name}_part_${at}`);
  const all = names.map((name) => `SELECT * FROM ${dialect.quoteName(name)}`).join(' UNION ALL ');
  return [...parts.map((query, at) => create(names[at] ?? '', query)), create(table.name, all)];
}

function rowsQuery(rows: SqlTableData['rows'], { columns }: SqlTableData, dialect: Dialect): string {
  const names = columns.map(({ name }) => name);
  const literals = rows.map((row) => cells(row, columns, dialect));
  return `SELECT * FROM ${dialect.rows(literals, names, 'listed')}`;
}

function emptyQuery({ columns }: SqlTableData, dialect: Dialect): string {
  const nulls = columns.map(({ name, type }) => `CAST(NULL AS ${dialect.types[type]}) AS ${dialect.quoteName(name)}`);
  return `SELECT ${nulls.join(', ')} WHERE 1 = 0`;
}

function cells(row: readonly (string | number)[], columns: readonly SqlTableColumn[], dialect: Dialect): string[] {
  return row.map((value, at) => {
    if (typeof value === 'string') return dialect.text(value);
    return columns[at]?.type === 'integer' ? String(value) : dialect.number(value);
  });
}

function chunks<Row>(rows: readonly Row[]): (readonly Row[])[] {
  const count = Math.ceil(rows.length / ROWS_IN_STATEMENT);
  return Array.from({ length: count }, (_, at) => rows.slice(at * ROWS_IN_STATEMENT, (at + 1) * ROWS_IN_STATEMENT));
}
