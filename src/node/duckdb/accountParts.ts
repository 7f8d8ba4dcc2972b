import type { CompiledModel } from '../../assignment/compileModel.js';
import { duckdb } from '../../sql/dialects/duckdb.js';
import type { SqlColumn, SqlColumnType } from '../../sql/types.js';
import { oddSql } from './oddSql.js';
import { quoteName } from './quoteSql.js';
import type { AccountSource, SourceColumn } from './types.js';

/** The table of the accounts that are worked on, and the view of those of them that are for SQL. */
export const PART = 'part';
/** See {@link PART}. */
export const REGULAR = 'regular_accounts';

/** How accounts are taken from a file in parts. */
export interface AccountParts {
  /** The statement that makes the table {@link PART}: `row`, `id`, what was given, what that reads as, and `is_odd`. */
  readonly load: (from: number, to: number) => string;
  /** The statement that makes the view {@link REGULAR}, once there is a first part. */
  readonly view: string;
  /** The columns of the view by field, for all fields of the model. */
  readonly columns: Readonly<Record<string, SqlColumn>>;
  /** What the source's `read` takes, over the table. */
  readonly told: string;
}

/** What makes accounts odd besides their own values: conditions over `id`. */
export type OddIds = readonly string[];

/**
 * The parts of a file, by ranges of its accounts.
 *
 * An account is odd where anything about it may have to be reported or decided otherwise than by rules alone: such accounts
 * are for JavaScript, which has the last word on what is wrong with them. SQL only sees the others.
 */
export function accountParts(compiled: CompiledModel, source: AccountSource, oddIds: OddIds): AccountParts {
  const columns = source.columns.map((column, at) => ({ ...column, at }));
  const given = columns.map(({ given: sql, at }) => `${sql} AS given_${at}`);
  const values = columns.map((column) => valuesOf(column, column.at));
  const odd = oddSql(compiled.fields, source.columns, oddIds);
  const mapped = columnsOf(compiled, source.columns);
  return {
    load: (from, to) => {
      const rows = `SELECT file_row_number AS row, ${[`${source.id} AS id`, ...given].join(', ')} FROM ${source.relation} WHERE file_row_number >= ${from} AND file_row_number < ${to}`;
      const read = `SELECT row, id, ${[...columns.map(({ at }) => `given_${at}`), ...values.flat()].join(', ')} FROM (${rows})`;
      return `CREATE OR REPLACE TEMPORARY TABLE ${PART} AS SELECT *, ${odd} AS is_odd FROM (${read})`;
    },
    view: `CREATE OR REPLACE TEMPORARY VIEW ${REGULAR} AS SELECT *${absentColumns(compiled, source.columns)} FROM ${PART} WHERE NOT is_odd`,
    columns: mapped,
    told: ['id', ...columns.map(({ told = same, at }) => told(`given_${at}`))].join(', '),
  };
}

const same = (sql: string) => sql;

function valuesOf({ value }: SourceColumn, at: number): string[] {
  return value === undefined ? [] : [`${value(`given_${at}`)} AS value_${at}`];
}

function columnsOf(compiled: CompiledModel, found: readonly SourceColumn[]): Record<string, SqlColumn> {
  const absent = absentFields(compiled, found).map(({ name, column, type }) => [name, { name: column, type }] as const);
  const present = found.map(({ field, value, type }, at) => {
    return [field, { name: value === undefined ? `given_${at}` : `value_${at}`, type }] as const;
  });
  const id = compiled.fields.id?.type;
  const own = id === 'string' || id === 'any' || id === 'date' ? [['id', { name: 'id', type: 'string' }] as const] : [];
  return Object.fromEntries([...absent, ...present, ...own]);
}

/** Fields without a column are NULL for all accounts. */
function absentColumns(compiled: CompiledModel, found: readonly SourceColumn[]): string {
  return absentFields(compiled, found)
    .map(({ column, type }) => `, CAST(NULL AS ${TYPES[type]}) AS ${quoteName(column)}`)
    .join('');
}

const TYPES: { readonly [Type in SqlColumnType]: string } = {
  string: duckdb.types.text,
  number: duckdb.types.number,
  boolean: duckdb.types.boolean,
  date: 'DATE',
  'string[]': 'VARCHAR[]',
};

function absentFields(compiled: CompiledModel, found: readonly SourceColumn[]) {
  const present = new Set(found.map(({ field }) => field));
  return Object.entries(compiled.fields).flatMap(([name, { type }], at) => {
    if (present.has(name)) return [];
    return [{ name, column: `absent_${at}`, type: type === 'any' || type === 'date' ? ('string' as const) : type }];
  });
}
