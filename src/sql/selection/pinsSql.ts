import type { QueryPart, QueryScope } from '../tables/types.js';

/** The earlier assignments, every name quoted. */
export interface PreviousSql {
  readonly table: string;
  readonly accountId: string;
  readonly territoryId: string;
}

/** What manual decisions there are. */
interface Decisions {
  readonly hasPins: boolean;
  readonly previous: PreviousSql | undefined;
}

/**
 * The parts of the query from winners and pins to what is left before the limit: `freeze` in place of the rules, then
 * `exclude`, then `assign`. What a pin assigns or freezes is by hand.
 */
export function pinsSql({ hasPins, previous }: Decisions, scope: QueryScope): QueryPart[] {
  if (hasPins) return [...frozenParts(previous, scope), offeredPart(previous, scope), keptPart(scope)];
  const [account, position] = ['account_id', 'position'].map(scope.dialect.quoteName);
  const text = `SELECT ${account}, ${position}, 1 AS by_rule, 0 AS by_hand FROM ${scope.nameOf('winners')}`;
  return [{ name: 'kept', text }];
}

/** Each territory of an account with what speaks for it and against it. */
function offeredPart(previous: PreviousSql | undefined, scope: QueryScope): QueryPart {
  const { nameOf, dialect } = scope;
  const [account, position] = ['account_id', 'position'].map(dialect.quoteName);
  const earlier = `SELECT ${account}, ${position}, 0, 1, 1, 0, 0 FROM ${nameOf('earlier')}`;
  const offered = [
    byRuleSql(previous, scope),
    pinSql('assign', '0, 1, 0, 1, 0', scope),
    pinSql('exclude', '0, 0, 0, 0, 1', scope),
    ...(previous === undefined ? [] : [earlier]),
  ].join(' UNION ALL ');
  const flags = ['by_rule', 'by_hand', 'stays', 'assigned', 'excluded'].map((flag) => `MAX(${flag}) AS ${flag}`);
  const text = `SELECT ${account}, ${position}, ${flags.join(', ')} FROM (${offered}) AS listed GROUP BY ${account}, ${position}`;
  return { name: 'offered', text };
}

/** What the rules give stays, unless the account is frozen. */
function byRuleSql(previous: PreviousSql | undefined, { nameOf, dialect }: QueryScope): string {
  const [account, position] = ['account_id', 'position'].map(dialect.quoteName);
  const join = previous === undefined ? '' : ` LEFT JOIN ${nameOf('frozen')} AS z ON z.${account} = w.${account}`;
  const stays = previous === undefined ? '1' : `CASE WHEN z.${account} IS NULL THEN 1 ELSE 0 END`;
  return `SELECT w.${account}, w.${position}, 1 AS by_rule, 0 AS by_hand, ${stays} AS stays, 0 AS assigned, 0 AS excluded FROM ${nameOf('winners')} AS w${join}`;
}

function pinSql(effect: string, flags: string, scope: QueryScope): string {
  const [account, position] = ['account_id', 'position'].map(scope.dialect.quoteName);
  return `SELECT f.${account}, p.${position}, ${flags} FROM ${scope.nameOf('fields')} AS f JOIN ${pinsOf(scope)} ON ${ofAccount('f', scope)} AND ${hasEffect(effect, scope)}`;
}

function keptPart(scope: QueryScope): QueryPart {
  const [account, position] = ['account_id', 'position'].map(scope.dialect.quoteName);
  const isOut = `LEFT JOIN ${pinsOf(scope)} ON ${ofAccount('o', scope)} AND ${hasEffect('exclude_all', scope)}`;
  const where = `o.assigned = 1 OR (o.stays = 1 AND o.excluded = 0 AND p.${account} IS NULL)`;
  const own = `o.${account}, o.${position}, o.by_rule, o.by_hand`;
  return { name: 'kept', text: `SELECT ${own} FROM ${scope.nameOf('offered')} AS o ${isOut} WHERE ${where}` };
}

/** The accounts that are frozen and have something to keep, and what they keep. */
function frozenParts(previous: PreviousSql | undefined, scope: QueryScope): QueryPart[] {
  if (previous === undefined) return [];
  const { nameOf, dialect } = scope;
  const [account, position, territory] = ['account_id', 'position', 'territory_id'].map(dialect.quoteName);
  const text = (column: string) => dialect.binary(`CAST(${column} AS ${dialect.types.text})`);
  const rows = `${previous.table} AS e ON ${text(`e.${previous.accountId}`)} = p.${account}`;
  const from = `${nameOf('fields')} AS f JOIN ${pinsOf(scope)} ON ${ofAccount('f', scope)} AND ${hasEffect('freeze', scope)} JOIN ${rows}`;
  const territories = `${nameOf('territories')} AS t ON ${dialect.binary(`t.${territory}`)} = ${text(`e.${previous.territoryId}`)}`;
  return [
    { name: 'frozen', text: `SELECT DISTINCT f.${account} FROM ${from}` },
    { name: 'earlier', text: `SELECT DISTINCT f.${account}, t.${position} FROM ${from} JOIN ${territories}` },
  ];
}

function pinsOf({ nameOf }: QueryScope): string {
  return `${nameOf('pins')} AS p`;
}

function ofAccount(alias: string, { dialect: { quoteName, binary } }: QueryScope): string {
  const account = quoteName('account_id');
  return `${binary(`p.${account}`)} = ${binary(`${alias}.${account}`)}`;
}

function hasEffect(effect: string, { dialect }: QueryScope): string {
  return `p.${dialect.quoteName('effect')} = ${dialect.text(effect)}`;
}
