import type { Pin } from '../../assignment/types.js';
import type { Dialect, SqlDialect } from '../dialects/types.js';
import type { Literals } from '../expressions/literals.js';
import type { SqlTable } from '../filters/types.js';
import type { SqlColumns, SqlLiterals } from '../types.js';

/** Where the accounts are: one row for each, and the columns of the fields that criteria read. */
export interface SqlAccounts {
  readonly table: SqlTable;
  /** The column of the account's id, different in each row; rows in which it is NULL or empty are left out. */
  readonly id: string;
  readonly columns: SqlColumns;
}

/**
 * The assignments of an earlier run, which a `freeze` keeps: a row for each territory of an account, and for an account
 * that had none a row in which the territory is NULL.
 */
export interface SqlPrevious {
  readonly table: SqlTable;
  readonly accountId: string;
  readonly territoryId: string;
}

/** How a compiled model becomes SQL. */
export interface AssignmentSqlOptions {
  readonly dialect: SqlDialect;
  readonly accounts: SqlAccounts;
  /** The day, as `YYYY-MM-DD`, on which territories and pins have to be open; without it, their dates are ignored. */
  readonly asOf?: string;
  /** Manual decisions. */
  readonly pins?: readonly Pin[];
  /** Without it, a `freeze` has no effect. */
  readonly previous?: SqlPrevious;
  /** `rows` (the default): one for each territory of an account; `lists`: one for each account. */
  readonly shape?: 'rows' | 'lists';
  /** `parameters` by default, for DuckDB and PostgreSQL; the other dialects have literals written out. */
  readonly literals?: SqlLiterals;
  /** False for tables that stay and that other sessions see, as a view over the query needs them. True by default. */
  readonly temporary?: boolean;
}

/** A column of a table of rules. */
export interface SqlTableColumn {
  readonly name: string;
  /** A number is a double; an integer has at most 32 bits. */
  readonly type: 'text' | 'number' | 'integer';
}

/** A table of rules as plain data. */
export interface SqlTableData {
  readonly name: string;
  readonly columns: readonly SqlTableColumn[];
  /** Values in the order of the columns. */
  readonly rows: readonly (readonly (string | number)[])[];
}

/** A compiled model as SQL: tables, and a query over them and the accounts. */
export interface AssignmentSql {
  /** They create the tables and fill them, in this order. */
  readonly statements: readonly string[];
  /** What the statements create, for those who load tables by other means. */
  readonly tables: readonly SqlTableData[];
  readonly query: string;
  /** The values of the query's parameters, in order. */
  readonly parameters: readonly (string | number)[];
}

/** What every part of the query knows. */
export interface QueryScope {
  readonly dialect: Dialect;
  readonly literals: Literals;
  /** The quoted name of a table or part of the query of ours. */
  readonly nameOf: (name: string) => string;
}

/** A named part of the query. */
export interface QueryPart {
  readonly name: string;
  readonly text: string;
}
