import type { AssignmentPolicy } from '../../model/types.js';
import type { QueryPart, QueryScope } from '../tables/types.js';

/**
 * The parts of the query that keep the deepest matches, and of these the winners. Positions are in pre-order, so a match
 * has another one below it exactly if the next match of the account lies before its end.
 */
export function winnersSql(policy: AssignmentPolicy, { nameOf, dialect }: QueryScope): QueryPart[] {
  const [account, position, endOf, place, tie, next, rank] = [
    'account_id',
    'position',
    'end_of',
    'place',
    'tie',
    'next',
    'rank',
  ].map(dialect.quoteName);
  const own = `m.${account}, m.${position}, t.${place}, t.${tie}`;
  const lead = `LEAD(${position}) OVER (PARTITION BY ${account} ORDER BY ${position})`;
  const matches =
    policy.branch === 'all'
      ? nameOf('matches')
      : `(SELECT ${account}, ${position}, ${lead} AS ${next} FROM ${nameOf('matches')})`;
  const where = policy.branch === 'all' ? '' : ` WHERE m.${next} IS NULL OR m.${next} >= t.${endOf}`;
  const deepest = `SELECT ${own} FROM ${matches} AS m JOIN ${nameOf('territories')} AS t ON t.${position} = m.${position}${where}`;
  const { winners = 'all', tie: onTie = 'first' } = policy;
  if (winners === 'all') return [{ name: 'winners', text: deepest }];
  const ranks = {
    first: `ROW_NUMBER() OVER (PARTITION BY ${account} ORDER BY ${place})`,
    keepAll: `RANK() OVER (PARTITION BY ${account} ORDER BY ${tie})`,
    // Those that tie count together.
    none: `COUNT(*) OVER (PARTITION BY ${account} ORDER BY ${tie} RANGE BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`,
  };
  const ranked = `SELECT ${account}, ${position}, ${ranks[onTie]} AS ${rank} FROM ${nameOf('deepest')}`;
  return [
    { name: 'deepest', text: deepest },
    { name: 'winners', text: `SELECT ${account}, ${position} FROM (${ranked}) AS ranked WHERE ${rank} <= ${winners}` },
  ];
}
