import type { AccessFilter } from '../../access/filtering/types.js';
import type { SqlDialect } from '../dialects/types.js';
import type { SqlLiterals } from '../types.js';

/** The name of a table or view, or its parts, as in `['sales', 'accounts']`. */
export type SqlTable = string | readonly string[];

/** Where the records of a type are, as they are on the day of the filter. Ids are texts, compared as the columns compare. */
export interface AccessRecordTable {
  readonly table: SqlTable;
  /** The columns of the record's id and of its owner's, NULL where there is none. */
  readonly id: string;
  readonly ownerId: string;
  /** The territories of its own. */
  readonly territories: AccessTerritoryTable;
  /** For contacts and opportunities: the accounts that they belong to. */
  readonly accounts?: AccessAccountTable;
}

/**
 * A row for each territory of a record. A record that is in none although it has a say of its own has a row in which the
 * territory is NULL.
 */
export interface AccessTerritoryTable {
  readonly table: SqlTable;
  readonly recordId: string;
  /** One of these is needed; the number, which `territoryNumbers` gives, makes shorter and faster SQL. */
  readonly territoryId?: string;
  readonly number?: string;
}

/** A row for each account of a record; the table of the records themselves where they have one account each. */
export interface AccessAccountTable {
  readonly table: SqlTable;
  readonly recordId: string;
  readonly accountId: string;
}

/** Where the records are that a filter asks for; types that it does not ask for may be left out. */
export interface AccessTables {
  readonly account: AccessRecordTable;
  readonly contact?: AccessRecordTable;
  readonly opportunity?: AccessRecordTable;
}

/** How a filter becomes SQL. */
export interface AccessFilterSqlOptions {
  readonly dialect: SqlDialect;
  /** The name that the query gives to the table of the records; the last part of the table's own name by default. */
  readonly alias?: string;
  /** `parameters` by default, for DuckDB and PostgreSQL; the other dialects have literals written out. */
  readonly literals?: SqlLiterals;
  /** The number of the first parameter, for a query that has others before (1 by default). */
  readonly firstParameter?: number;
}

/** A filter, as far as it becomes SQL. */
export type FilterConditions = Omit<AccessFilter, 'minLevel' | 'asOf' | 'issues'>;
