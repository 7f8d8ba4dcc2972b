import type { SqlColumnType } from '../../sql/types.js';

/** A value that a query may be given. */
export type Parameter = string | number;

/** A database that one connection works with. An interruption ends what it is doing. */
export interface Database {
  run(sql: string, parameters?: readonly Parameter[]): Promise<void>;
  /** Everything that a query gives, as values of JavaScript; large whole numbers are `bigint`. */
  rows(sql: string, parameters?: readonly Parameter[]): Promise<unknown[][]>;
  close(): void;
}

/** The kinds of files that DuckDB reads and writes here. */
export type TableFormat = 'parquet' | 'csv' | 'csv.gz';

/** A column of a file that stands for a field. */
export interface SourceColumn {
  readonly field: string;
  /** What its values are, once they are read. */
  readonly type: SqlColumnType;
  /** What is in the file: SQL over the relation. */
  readonly given: string;
  /** The SQL of the value, over that of what is in the file, where that has to be read first. */
  readonly value?: (given: string) => string;
  /** The SQL of what {@link AccountSource.read} takes, where that differs from what is in the file. */
  readonly told?: (given: string) => string;
}

/** Accounts in a file as SQL sees them. */
export interface AccountSource {
  /** What to select from; its column `file_row_number` counts the accounts from 0. */
  readonly relation: string;
  readonly count: number;
  /** The SQL of the id, a text. */
  readonly id: string;
  /** The fields that the file has; `id` is not among them. */
  readonly columns: readonly SourceColumn[];
  /** The record of an account for JavaScript, from its id and what its columns hold, in their order. */
  readonly read: (values: readonly unknown[]) => object;
  /** The number of a record in the file, from 0, by the number of the account. */
  readonly rowOf: (account: number) => number;
  /** The line on which a record starts, from 1; absent where there are no lines. */
  readonly lineOf?: (row: number) => number;
}
