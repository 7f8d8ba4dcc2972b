import type { QueryPart, QueryScope } from '../tables/types.js';
import type { RuleTable } from './ruleTables.js';

/** The part of the query with each account and the position of each territory whose rules it meets, once. */
export function matchesSql(tables: readonly RuleTable[], scope: QueryScope): QueryPart {
  const { quoteName, types } = scope.dialect;
  const [account, position] = [quoteName('account_id'), quoteName('position')];
  const classes = `${scope.nameOf('classes')} AS a`;
  const none = `SELECT a.${account}, CAST(0 AS ${types.integer}) AS ${position} FROM ${classes} WHERE 1 = 0`;
  const found = tables.map((table) => {
    const rules = `${quoteName(table.data.name)} AS r`;
    const where = table.condition === '' ? '' : ` WHERE ${table.condition}`;
    return `SELECT a.${account}, r.${position} FROM ${classes} JOIN ${rules} ON ${joinSql(table, scope)}${where}`;
  });
  const all = found.length === 0 ? none : found.join(' UNION ALL ');
  return { name: 'matches', text: `SELECT DISTINCT ${account}, ${position} FROM (${all}) AS found` };
}

function joinSql({ points, runs }: RuleTable, { dialect: { quoteName } }: QueryScope): string {
  const conditions = [
    ...points.map((axis) => `r.${quoteName(`class_${axis}`)} = a.${quoteName(`class_${axis}`)}`),
    ...runs.flatMap((axis) => {
      const own = `a.${quoteName(`class_${axis}`)}`;
      return [`${own} >= r.${quoteName(`from_${axis}`)}`, `${own} < r.${quoteName(`to_${axis}`)}`];
    }),
  ];
  return conditions.length === 0 ? '1 = 1' : conditions.join(' AND ');
}
