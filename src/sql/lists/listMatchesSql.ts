import { BLOCK_BASE } from '../rules/dyadicBlocks.js';
import type { RuleTable } from '../rules/ruleTables.js';
import type { QueryPart, QueryScope } from '../tables/types.js';
import { emptyListSql, MATCH_MEMBERS, structSql } from './structSql.js';

/** How accounts are joined with the rules of a table, or with those of them that are about blocks of one size. */
interface Join {
  readonly table: RuleTable;
  readonly lists: string;
  readonly alias: string;
  readonly size?: number;
}

/**
 * The parts of the query with each account and a list of the territories whose rules it meets, in order of position, in
 * which one may come several times. The rules of each table are lists by what an account is looked up with, so that a join
 * finds one row or none, and accounts never leave the task that has read them.
 */
export function listMatchesSql(tables: readonly RuleTable[], scope: QueryScope): QueryPart[] {
  const { quoteName } = scope.dialect;
  const joins = tables.flatMap(joinsOf);
  const none = emptyListSql(MATCH_MEMBERS, scope);
  const lists = joins.map((join) => `COALESCE(${foundSql(join, scope)}, ${none})`);
  const found = lists.length === 0 ? none : `sort_array(concat(${lists.join(', ')}))`;
  const hint = joins.length === 0 ? '' : `/*+ BROADCAST(${joins.map(({ alias }) => alias).join(', ')}) */ `;
  const from = [`${scope.nameOf('classes')} AS a`, ...joins.map((join) => joinSql(join, scope))].join(' ');
  return [
    ...tables.map((table, number) => listsPart(table, number, scope)),
    { name: 'matches', text: `SELECT ${hint}a.${quoteName('account_id')}, ${found} AS found FROM ${from}` },
  ];
}

function joinsOf(table: RuleTable, number: number): Join[] {
  const lists = listsName(number);
  if (table.block === undefined) return [{ table, lists, alias: `k${number}` }];
  return [...table.sizes].map((size) => ({ table, lists, alias: `k${number}_${size}`, size }));
}

function listsName(number: number): string {
  return `lists_${number}`;
}

/** The rules of a table by what is looked up; in one task, so that nothing is shuffled. */
function listsPart(table: RuleTable, number: number, scope: QueryScope): QueryPart {
  const { quoteName } = scope.dialect;
  const keys = keysOf(table);
  const own = table.data.columns.map(({ name }) => name).filter((name) => !keys.includes(name) && name !== 'position');
  const entry = structSql({ t: MATCH_MEMBERS, r: own }, scope);
  const quoted = keys.map((key) => `r.${quoteName(key)}`);
  const selected = [...quoted, `collect_list(${entry}) AS rules`].join(', ');
  const rules = `(SELECT /*+ COALESCE(1) */ * FROM ${quoteName(table.data.name)}) AS r`;
  const territories = `${scope.nameOf('territories')} AS t ON t.${quoteName('position')} = r.${quoteName('position')}`;
  const grouped = keys.length === 0 ? '' : ` GROUP BY ${quoted.join(', ')}`;
  return {
    name: listsName(number),
    text: `SELECT /*+ BROADCAST(t) */ ${selected} FROM ${rules} JOIN ${territories}${grouped}`,
  };
}

function keysOf({ points, block }: RuleTable): string[] {
  return [...points.map((axis) => `class_${axis}`), ...(block === undefined ? [] : [`block_${block}`])];
}

function joinSql({ table, lists, alias, size }: Join, { dialect, nameOf }: QueryScope): string {
  const { quoteName, types, number } = dialect;
  const points = table.points.map((axis) => `${alias}.${quoteName(`class_${axis}`)} = a.${quoteName(`class_${axis}`)}`);
  const ownClass = `a.${quoteName(`class_${table.block}`)}`;
  const block =
    size === undefined ? '' : `CAST(FLOOR((${ownClass} + ${BLOCK_BASE}) / ${number(size)}) AS ${types.integer})`;
  const blocks = block === '' ? [] : [`${alias}.${quoteName(`block_${table.block}`)} = ${block}`];
  return `LEFT JOIN ${nameOf(lists)} AS ${alias} ON ${[...points, ...blocks].join(' AND ') || '1 = 1'}`;
}

/** Those of the rules found that hold, NULL where none are found. */
function foundSql({ table, alias }: Join, scope: QueryScope): string {
  const { quoteName } = scope.dialect;
  const conditions = [
    ...table.runs.flatMap((axis) => {
      const own = `a.${quoteName(`class_${axis}`)}`;
      return [`${own} >= r.${quoteName(`from_${axis}`)}`, `${own} < r.${quoteName(`to_${axis}`)}`];
    }),
    ...(table.condition === '' ? [] : [table.condition]),
  ];
  const rules = `${alias}.rules`;
  const held = conditions.length === 0 ? rules : `filter(${rules}, r -> ${conditions.join(' AND ')})`;
  const hasMore = table.data.columns.length > keysOf(table).length + 1;
  return hasMore ? `transform(${held}, r -> ${structSql({ r: MATCH_MEMBERS }, scope)})` : held;
}
