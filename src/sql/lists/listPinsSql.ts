import type { PreviousSql } from '../selection/pinsSql.js';
import type { QueryPart, QueryScope } from '../tables/types.js';
import { CHOICE_MEMBERS, emptyListSql, structSql } from './structSql.js';

/**
 * The parts of the query that apply pins, and then the limit, to the winners: `freeze` in place of the rules, then
 * `exclude`, then `assign`. What a pin assigns or freezes is by hand, and counts first.
 */
export function listPinsSql(
  previous: PreviousSql | undefined,
  limit: number | undefined,
  scope: QueryScope,
): QueryPart[] {
  const account = scope.dialect.quoteName('account_id');
  const isByRule = 'exists(won, y -> y.position = x.position)';
  const entry = `named_struct('territory_id', x.territory_id, 'source', CASE WHEN ${isByRule} THEN 'rule' ELSE 'pin' END)`;
  const text = `SELECT ${account}, transform(${limitedSql(limit)}, x -> ${entry}) AS chosen FROM ${scope.nameOf('kept')}`;
  return [
    pinnedPart(scope),
    ...(previous === undefined ? [] : [frozenPart(previous, scope)]),
    keptPart(previous, scope),
    { name: 'entries', text },
  ];
}

/** The pins of each account as lists. */
function pinnedPart(scope: QueryScope): QueryPart {
  const { nameOf, dialect } = scope;
  const [account, position] = ['account_id', 'position'].map(dialect.quoteName);
  const has = (effect: string) => `p.${dialect.quoteName('effect')} = ${dialect.text(effect)}`;
  const when = (effect: string, value: string) => `collect_list(CASE WHEN ${has(effect)} THEN ${value} END)`;
  const columns = [
    `${when('assign', structSql({ t: CHOICE_MEMBERS }, scope))} AS assigned`,
    `${when('exclude', `p.${position}`)} AS excluded`,
    `MAX(CASE WHEN ${has('exclude_all')} THEN 1 ELSE 0 END) AS excludes_all`,
  ].join(', ');
  const from = `${nameOf('pins')} AS p LEFT JOIN ${nameOf('territories')} AS t ON t.${position} = p.${position}`;
  return {
    name: 'pinned',
    text: `SELECT /*+ BROADCAST(t) */ p.${account}, ${columns} FROM ${from} GROUP BY p.${account}`,
  };
}

/** The accounts that are frozen and have something to keep, and what they keep. */
function frozenPart({ table, accountId, territoryId }: PreviousSql, scope: QueryScope): QueryPart {
  const { nameOf, dialect } = scope;
  const [account, territory, effect] = ['account_id', 'territory_id', 'effect'].map(dialect.quoteName);
  const text = (column: string) => `CAST(e.${column} AS ${dialect.types.text})`;
  const kept = `CASE WHEN t.${territory} IS NOT NULL THEN ${structSql({ t: CHOICE_MEMBERS }, scope)} END`;
  const earlier = `JOIN ${table} AS e ON ${text(accountId)} = p.${account}`;
  const territories = `LEFT JOIN ${nameOf('territories')} AS t ON t.${territory} = ${text(territoryId)}`;
  const from = `${nameOf('pins')} AS p ${earlier} ${territories} WHERE p.${effect} = 'freeze'`;
  return {
    name: 'frozen',
    text: `SELECT /*+ BROADCAST(t) */ p.${account}, collect_list(${kept}) AS earlier FROM ${from} GROUP BY p.${account}`,
  };
}

/** Each account with what the rules give, what is left by pins in order of precedence, and what of it is by hand. */
function keptPart(previous: PreviousSql | undefined, scope: QueryScope): QueryPart {
  const { nameOf, dialect } = scope;
  const account = dialect.quoteName('account_id');
  const none = emptyListSql(CHOICE_MEMBERS, scope);
  const base = previous === undefined ? 'w.chosen' : 'COALESCE(z.earlier, w.chosen)';
  const isFrozen = previous === undefined ? 'FALSE' : 'z.earlier IS NOT NULL';
  const isLeft = `COALESCE(p.excludes_all, 0) = 0 AND NOT COALESCE(array_contains(p.excluded, x.position), FALSE)`;
  const assigned = `COALESCE(p.assigned, ${none})`;
  const left = `sort_array(array_distinct(concat(filter(${base}, x -> ${isLeft}), ${assigned})))`;
  const joins = [
    `LEFT JOIN ${nameOf('pinned')} AS p ON p.${account} = w.${account}`,
    ...(previous === undefined ? [] : [`LEFT JOIN ${nameOf('frozen')} AS z ON z.${account} = w.${account}`]),
  ].join(' ');
  const columns = `w.chosen AS won, ${left} AS kept, ${assigned} AS assigned, ${isFrozen} AS is_frozen`;
  return { name: 'kept', text: `SELECT w.${account}, ${columns} FROM ${nameOf('winners')} AS w ${joins}` };
}

/** What is by hand stays, and the first others fill the rest. */
function limitedSql(limit: number | undefined): string {
  if (limit === undefined) return 'kept';
  const isByHand = '(is_frozen OR exists(assigned, y -> y.position = x.position))';
  const byHand = `filter(kept, x -> ${isByHand})`;
  const others = `slice(filter(kept, x -> NOT ${isByHand}), 1, greatest(${limit} - size(${byHand}), 0))`;
  return `sort_array(concat(${byHand}, ${others}))`;
}
