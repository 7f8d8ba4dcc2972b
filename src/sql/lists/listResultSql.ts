import type { AssignmentSqlOptions, QueryScope } from '../tables/types.js';

/** The last SELECT, over the lists of entries. */
export function listResultSql(shape: AssignmentSqlOptions['shape'], { nameOf, dialect }: QueryScope): string {
  const [account, territory, place, source] = ['account_id', 'territory_id', 'place', 'source'].map(dialect.quoteName);
  const entries = `${nameOf('entries')} AS e`;
  if (shape !== 'lists') {
    const own = `entry.territory_id AS ${territory}, number + 1 AS ${place}, entry.source AS ${source}`;
    // Without OUTER, Spark filters by the size of the list first, and evaluates all of the list for that.
    const exploded = `${entries} LATERAL VIEW OUTER posexplode(e.chosen) listed AS number, entry`;
    return `SELECT e.${account}, ${own} FROM ${exploded} WHERE entry IS NOT NULL`;
  }
  const [ids, sources] = ['territory_ids', 'sources'].map(dialect.quoteName);
  const lists = `transform(e.chosen, x -> x.territory_id) AS ${ids}, transform(e.chosen, x -> x.source) AS ${sources}`;
  return `SELECT e.${account}, ${lists} FROM ${entries}`;
}
