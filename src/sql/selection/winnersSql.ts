import type { AssignmentPolicy } from '../../model/types.js';
import type { QueryPart, QueryScope } from '../tables/types.js';

/**
 * The parts of the query that keep the deepest matches, and of these the winners. Positions are in pre-order, so a match
 * has another one below it, or the same one again, exactly if the next match of the account lies before its end.
 */
export function winnersSql(
  { branch, winners = 'all', tie = 'first' }: AssignmentPolicy,
  scope: QueryScope,
): QueryPart[] {
  const candidates = branch === 'all' ? allSql(scope) : deepestSql(scope);
  if (winners === 'all') return [{ name: 'winners', text: candidates }];
  return [
    { name: 'candidates', text: candidates },
    { name: 'winners', text: firstSql(winners, tie, scope) },
  ];
}

function allSql(scope: QueryScope): string {
  const [account, position] = ['account_id', 'position'].map(scope.dialect.quoteName);
  return orderedSql(`(SELECT DISTINCT ${account}, ${position} FROM ${scope.nameOf('matches')})`, scope);
}

function deepestSql(scope: QueryScope): string {
  const [account, position, next, endOf] = ['account_id', 'position', 'next', 'end_of'].map(scope.dialect.quoteName);
  const lead = `LEAD(${position}) OVER (PARTITION BY ${account} ORDER BY ${position})`;
  const matches = `(SELECT ${account}, ${position}, ${lead} AS ${next} FROM ${scope.nameOf('matches')})`;
  return `${orderedSql(matches, scope)} WHERE m.${next} IS NULL OR m.${next} >= t.${endOf}`;
}

/** Matches with their places in the order of precedence. */
function orderedSql(matches: string, { nameOf, dialect }: QueryScope): string {
  const [account, position, place, tie] = ['account_id', 'position', 'place', 'tie'].map(dialect.quoteName);
  const own = `m.${account}, m.${position}, t.${place}, t.${tie}`;
  return `SELECT ${own} FROM ${matches} AS m JOIN ${nameOf('territories')} AS t ON t.${position} = m.${position}`;
}

type Tie = NonNullable<AssignmentPolicy['tie']>;

function firstSql(winners: number, onTie: Tie, { nameOf, dialect }: QueryScope): string {
  const [account, position, place, tie, rank] = ['account_id', 'position', 'place', 'tie', 'rank'].map(
    dialect.quoteName,
  );
  const ranks: { readonly [Name in Tie]: string } = {
    first: `ROW_NUMBER() OVER (PARTITION BY ${account} ORDER BY ${place})`,
    keepAll: `RANK() OVER (PARTITION BY ${account} ORDER BY ${tie})`,
    // Those that tie count together.
    none: `COUNT(*) OVER (PARTITION BY ${account} ORDER BY ${tie} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
  };
  const ranked = `SELECT ${account}, ${position}, ${ranks[onTie]} AS ${rank} FROM ${nameOf('candidates')}`;
  return `SELECT ${account}, ${position} FROM (${ranked}) AS ranked WHERE ${rank} <= ${winners}`;
}
