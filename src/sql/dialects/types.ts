/** The engines that SQL is written for. */
export type SqlDialect = 'duckdb' | 'postgres' | 'spark' | 'trino' | 'snowflake' | 'bigquery';

/**
 * How one engine writes what the translation needs. Arguments and results are SQL expressions unless they are said to be
 * values; an expression that comes back is safe to stand inside any other.
 */
export interface Dialect {
  readonly name: SqlDialect;
  /** A name, quoted so that nothing in it is SQL. Throws `unusable_in_sql` for what the engine cannot have as a name. */
  readonly quoteName: (name: string) => string;
  /** The literal of a text. Throws `unusable_in_sql` for U+0000 and lone surrogates, which no engine can hold. */
  readonly text: (value: string) => string;
  /** The literal of a finite number, as a double. */
  readonly number: (value: number) => string;
  /** The placeholder of a parameter, counted from 1; absent where literals are written out instead. */
  readonly parameter?: (position: number) => string;
  readonly types: DialectTypes;
  /** A text that compares by its bytes, whatever the column's collation. */
  readonly binary: (text: string) => string;
  /** A text with A to Z in lower case and everything else as it is. */
  readonly foldCase: (text: string) => string;
  /** Exact tests of two texts; NULL where one is NULL, true for an empty part. */
  readonly startsWith: (text: string, part: string) => string;
  readonly endsWith: (text: string, part: string) => string;
  readonly contains: (text: string, part: string) => string;
  /** Whether a text has the form that a pattern asks for; the pattern is a value and begins with `^` and ends with `$`. */
  readonly matches: (text: string, pattern: string) => string;
  /** Whether a finite double is a whole number, however large. */
  readonly isWhole: (number: string) => string;
  /** A column of type DATE as `YYYY-MM-DD`, for years from 1 to 9999. */
  readonly dateText: (date: string) => string;
  readonly listLength: (list: string) => string;
  /** Whether a list has no NULL among its elements; for a list that is not NULL. */
  readonly isWithoutNull: (list: string) => string;
  /** Whether a text is an element of a list without NULL. */
  readonly hasElement: (list: string, text: string) => string;
  /** Whether a condition, which is never NULL, holds for an element of a list. */
  readonly anyElement: (list: string, condition: (element: string) => string) => string;
  /** Rows of literals as a table expression for FROM; names and alias are values. There is at least one row. */
  readonly rows: (rows: readonly (readonly string[])[], names: readonly string[], alias: string) => string;
  /** An aggregate: values as a list, in ascending order of another expression. */
  readonly collect: (value: string, order: string) => string;
}

/** The names of types, for CAST and for the columns of tables. */
export interface DialectTypes {
  readonly text: string;
  readonly number: string;
  /** At least 32 bits. */
  readonly integer: string;
  readonly boolean: string;
}
