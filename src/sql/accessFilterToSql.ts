import type { AccessFilter } from '../access/filtering/types.js';
import { readOptions } from '../core/readOptions.js';
import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import { dialectOf } from './dialects/dialectOf.js';
import { openLiterals } from './expressions/literals.js';
import { denySql } from './filters/denySql.js';
import { filterOptionsSchema, filterSchema, tablesSchema } from './filters/filterSchema.js';
import { findFilterIssues } from './filters/findFilterIssues.js';
import { type FilterScope, grantSql, rowIn } from './filters/grantSql.js';
import { impliedSql } from './filters/impliedSql.js';
import { quoteTables } from './filters/quoteTables.js';
import type { AccessFilterSqlOptions, AccessTables, FilterConditions, SqlTable } from './filters/types.js';
import type { SqlText } from './types.js';

/**
 * A filter of `accessFilter` as one boolean expression of SQL over the table of the records: true for exactly those on which
 * `checkAccess` gives the user the level, false for the others, never NULL.
 *
 * The tables hold what the filter's day has: the owner of each record, the accounts that contacts and opportunities belong
 * to, and the territories of each, as one row for each territory. Grants that come by a whole branch of the hierarchy are a
 * few spans where the tables have the numbers of `territoryNumbers`, and lists of ids otherwise. Subqueries refer to nothing
 * outside themselves. Ids have to be text, and compare as their columns do.
 *
 * @throws {@link TerritoryError} `missing_member` for a table or column that the filter needs; `unusable_in_sql` for an id
 * or a name that the engine cannot hold; `wrong_type` for what is no filter, no tables or no options.
 * @example
 * const records = (type: string) => ({
 *   table: `${type}s`,
 *   id: 'id',
 *   ownerId: 'owner_id',
 *   territories: { table: `${type}_territories`, recordId: 'record_id', number: 'territory' },
 *   accounts: { table: `${type}s`, recordId: 'id', accountId: 'account_id' },
 * });
 * const tables = { account: records('account'), contact: records('contact'), opportunity: records('opportunity') };
 * const filter = accessFilter(compileAccess(accessInput, { asOf: '2026-07-01' }), 'ann', 'contact');
 * accessFilterToSql(filter, tables, { dialect: 'duckdb' }).parameters; // => ['ann']
 */
export function accessFilterToSql(
  filter: AccessFilter,
  tables: AccessTables,
  options: AccessFilterSqlOptions,
): SqlText {
  return readPlainData(() => {
    const given = readOptions(filterSchema, filter);
    const found = readOptions(tablesSchema, tables);
    const settings = readOptions(filterOptionsSchema, options);
    const dialect = dialectOf(settings.dialect);
    throwIssues(findFilterIssues(given, found));
    const literals = openLiterals(dialect, settings);
    const scope = { tables: quoteTables(found, dialect), literals, recordTerritories: given.recordTerritories };
    const alias = settings.alias ?? lastPart(found[given.type]?.table ?? '');
    return { text: filterSql(given, dialect.quoteName(alias), scope), parameters: literals.parameters };
  });
}

function filterSql(filter: FilterConditions, alias: string, scope: FilterScope): string {
  const record = scope.tables[filter.type] ?? scope.tables.account;
  const row = rowIn(filter.type, record, (name) => `${alias}.${name}`);
  const granted = [grantSql(row, filter.direct, scope), ...impliedSql(row, filter, scope)];
  const text = granted.includes('TRUE') ? 'TRUE' : `(${granted.filter((each) => each !== 'FALSE').join(' OR ')})`;
  const denied = denySql(row, filter, scope);
  if (text === '()') return 'FALSE';
  return denied === 'FALSE' ? text : `(${text} AND NOT ${denied})`;
}

function lastPart(table: SqlTable): string {
  return typeof table === 'string' ? table : (table.at(-1) ?? '');
}
