import type { FieldType } from '../criteria/types.js';
import type { SqlDialect } from './dialects/types.js';

/** What a column holds: text, a number of any type, a boolean, a DATE, or an array of text. */
export type SqlColumnType = Exclude<FieldType, 'any'>;

/** The column that stands for a field: its name, and what it holds where the field's type does not say so. */
export type SqlColumn =
  | string
  | {
      readonly name: string;
      /** Of a `date` field: `date` for a DATE column (`string`, as in JSON, by default). Of an `any` field: what there is. */
      readonly type?: SqlColumnType;
    };

/** Columns by the names of the fields that they stand for. */
export type SqlColumns = Readonly<Record<string, SqlColumn>>;

/** How literals get into SQL: as parameters where the engine has them, or always written out and quoted. */
export type SqlLiterals = 'parameters' | 'inline';

/** How criteria become SQL. */
export interface CriteriaSqlOptions {
  readonly dialect: SqlDialect;
  readonly columns: SqlColumns;
  /** The name that the query gives to the table of the columns. */
  readonly alias?: string;
  /** `parameters` by default, for DuckDB and PostgreSQL; the other dialects have literals written out. */
  readonly literals?: SqlLiterals;
  /** The number of the first parameter, for a query that has others before (1 by default). */
  readonly firstParameter?: number;
}

/** A part of an SQL statement, and the values of its parameters in order. */
export interface SqlText {
  readonly text: string;
  readonly parameters: readonly (string | number)[];
}
