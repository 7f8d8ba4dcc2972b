import { accessFilter, type Fields } from '../../../src/index.js';
import type { SqlColumns, SqlDialect } from '../../../src/sql/index.js';
import { everyUserId } from '../../support/accessFacts.js';
import { accessTables } from '../../support/accessTables.js';
import { data, lazy, made, type Target } from '../target.js';
import type { World } from '../worlds.js';

/** How criteria, models and filters as SQL are attacked. */
export const sqlTargets = {
  criteriaToSql: {
    inputs: (w) => [
      made(w.criteria),
      data({
        dialect: dialectOf(w),
        columns: columnsOf(w.sample.fields),
        alias: 'a',
        literals: 'inline',
        firstParameter: 3,
      }),
    ],
  },
  toSql: {
    inputs: (w) => [
      lazy(w.compiled),
      data({
        dialect: dialectOf(w),
        accounts: { table: ['crm', 'accounts'], id: 'id', columns: columnsOf(w.compiled.fields) },
        asOf: w.options.asOf ?? '2024-06-30',
        pins: [...(w.options.pins ?? [])],
        previous: { table: 'earlier', accountId: 'account_id', territoryId: 'territory_id' },
        shape: 'lists',
        literals: 'parameters',
      }),
    ],
  },
  accessFilterToSql: {
    inputs: (w) => [
      data(accessFilter(w.accessIndex, everyUserId(w.access.input)[0] ?? 'nobody', 'contact', 'view')),
      data(accessTables(w.accounts.length % 2 === 0 ? 'number' : 'territoryId')),
      data({ dialect: dialectOf(w), alias: 'r', literals: 'inline', firstParameter: 3 }),
    ],
  },
} satisfies { readonly [name: string]: Target };

const DIALECTS: readonly SqlDialect[] = ['duckdb', 'postgres', 'spark', 'trino', 'snowflake', 'bigquery'];

/** Another one for another world. */
function dialectOf({ model, accounts }: World): SqlDialect {
  return DIALECTS[(model.territories.length + accounts.length) % DIALECTS.length] ?? 'duckdb';
}

function columnsOf(fields: Fields): SqlColumns {
  return Object.fromEntries(
    Object.entries(fields).map(([name, { type }]) => [name, type === 'any' ? { name, type: 'string' } : name]),
  );
}
