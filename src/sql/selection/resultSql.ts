import type { SqlDialect } from '../dialects/types.js';
import type { AssignmentSqlOptions, QueryPart, QueryScope } from '../tables/types.js';

const EMPTY_LISTS: { readonly [Name in SqlDialect]: string } = {
  duckdb: 'CAST([] AS VARCHAR[])',
  postgres: 'CAST(ARRAY[] AS text[])',
  spark: 'CAST(array() AS ARRAY<STRING>)',
  trino: 'CAST(ARRAY[] AS ARRAY(VARCHAR))',
  snowflake: 'ARRAY_CONSTRUCT()',
  bigquery: 'CAST([] AS ARRAY<STRING>)',
};

/** The part of the query that applies the limit: what is by hand counts first and stays, and the first others fill the rest. */
export function limitSql(limit: number | undefined, { nameOf, dialect }: QueryScope): QueryPart {
  const [account, position, place] = ['account_id', 'position', 'place'].map(dialect.quoteName);
  const own = `k.${account}, k.by_rule, k.by_hand, t.${dialect.quoteName('territory_id')}, t.${place} AS ${place}`;
  const joined = `${nameOf('kept')} AS k JOIN ${nameOf('territories')} AS t ON t.${position} = k.${position}`;
  if (limit === undefined) return { name: 'entries', text: `SELECT ${own} FROM ${joined}` };
  const hands = `SUM(k.by_hand) OVER (PARTITION BY k.${account})`;
  const number = `ROW_NUMBER() OVER (PARTITION BY k.${account}, k.by_hand ORDER BY t.${place})`;
  const counted = `SELECT ${own}, ${hands} + ${number} AS needed FROM ${joined}`;
  return { name: 'entries', text: `SELECT * FROM (${counted}) AS counted WHERE by_hand = 1 OR needed <= ${limit}` };
}

/** The last SELECT, over entries. */
export function resultSql(shape: AssignmentSqlOptions['shape'], scope: QueryScope): string {
  const { nameOf, dialect } = scope;
  const [account, territory, place, source] = ['account_id', 'territory_id', 'place', 'source'].map(dialect.quoteName);
  const from = `CASE WHEN e.by_rule = 1 THEN 'rule' ELSE 'pin' END`;
  const entries = `${nameOf('entries')} AS e`;
  if (shape !== 'lists') {
    const number = `ROW_NUMBER() OVER (PARTITION BY e.${account} ORDER BY e.${place})`;
    return `SELECT e.${account}, e.${territory}, ${number} AS ${place}, ${from} AS ${source} FROM ${entries}`;
  }
  const [ids, sources] = ['territory_ids', 'sources'].map(dialect.quoteName);
  const lists = [
    `${dialect.collect(`e.${territory}`, `e.${place}`)} AS ${ids}`,
    `${dialect.collect(from, `e.${place}`)} AS ${sources}`,
  ];
  const listed = `(SELECT e.${account}, ${lists.join(', ')} FROM ${entries} GROUP BY e.${account}) AS l`;
  const orNone = (list: string) => `COALESCE(l.${list}, ${EMPTY_LISTS[dialect.name]}) AS ${list}`;
  return `SELECT f.${account}, ${orNone(ids ?? '')}, ${orNone(sources ?? '')} FROM ${nameOf('fields')} AS f LEFT JOIN ${listed} ON l.${account} = f.${account}`;
}
