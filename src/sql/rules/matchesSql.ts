import type { QueryPart, QueryScope } from '../tables/types.js';
import { BLOCK_BASE } from './dyadicBlocks.js';
import type { RuleTable } from './ruleTables.js';

/**
 * The part of the query with each account and the position of each territory whose rules it meets, as often as it meets
 * any; before it, for each axis that is looked up by blocks, each class with the numbers of the blocks that it is in.
 */
export function matchesSql(tables: readonly RuleTable[], scope: QueryScope): QueryPart[] {
  const { quoteName, types } = scope.dialect;
  const [account, position] = [quoteName('account_id'), quoteName('position')];
  const none = `SELECT a.${account}, CAST(0 AS ${types.integer}) AS ${position} FROM ${scope.nameOf('classes')} AS a WHERE 1 = 0`;
  const found = tables.map((table) => `SELECT a.${account}, r.${position} FROM ${fromSql(table, scope)}`);
  const all = found.length === 0 ? none : found.join(' UNION ALL ');
  return [...blockParts(tables, scope), { name: 'matches', text: all }];
}

function fromSql(table: RuleTable, scope: QueryScope): string {
  const { quoteName } = scope.dialect;
  const { block } = table;
  const blocks =
    block === undefined
      ? ''
      : ` JOIN ${scope.nameOf(`blocks_${block}`)} AS b ON b.${quoteName('class')} = a.${quoteName(`class_${block}`)}`;
  const where = table.condition === '' ? '' : ` WHERE ${table.condition}`;
  const rules = `${quoteName(table.data.name)} AS r`;
  return `${scope.nameOf('classes')} AS a${blocks} JOIN ${rules} ON ${joinSql(table, scope)}${where}`;
}

function joinSql({ points, runs, block }: RuleTable, { dialect: { quoteName } }: QueryScope): string {
  const conditions = [
    ...(block === undefined ? [] : [`r.${quoteName(`block_${block}`)} = b.${quoteName('block')}`]),
    ...points.map((axis) => `r.${quoteName(`class_${axis}`)} = a.${quoteName(`class_${axis}`)}`),
    ...runs.flatMap((axis) => {
      const own = `a.${quoteName(`class_${axis}`)}`;
      return [`${own} >= r.${quoteName(`from_${axis}`)}`, `${own} < r.${quoteName(`to_${axis}`)}`];
    }),
  ];
  return conditions.length === 0 ? '1 = 1' : conditions.join(' AND ');
}

function blockParts(tables: readonly RuleTable[], scope: QueryScope): QueryPart[] {
  const sizes = new Map<number, Set<number>>();
  for (const { block, sizes: own } of tables)
    if (block !== undefined) sizes.set(block, new Set([...(sizes.get(block) ?? []), ...own]));
  return [...sizes].map(([axis, each]) => blockPart(axis, [...each], scope));
}

function blockPart(axis: number, sizes: readonly number[], { dialect, nameOf }: QueryScope): QueryPart {
  const { quoteName, types } = dialect;
  const [valueClass, block, size] = ['class', 'block', 'size'].map(quoteName);
  const listed = dialect.rows(
    sizes.map((each) => [dialect.number(each)]),
    ['size'],
    's',
  );
  const distinct = `SELECT DISTINCT ${quoteName(`class_${axis}`)} AS ${valueClass} FROM ${nameOf('classes')}`;
  const number = `CAST(FLOOR((c.${valueClass} + ${BLOCK_BASE}) / s.${size}) AS ${types.integer})`;
  return {
    name: `blocks_${axis}`,
    text: `SELECT c.${valueClass}, ${number} AS ${block} FROM (${distinct}) AS c CROSS JOIN ${listed}`,
  };
}
