import type { AssignmentPolicy } from '../../model/types.js';
import type { PreviousSql } from '../selection/pinsSql.js';
import type { QueryPart, QueryScope } from '../tables/types.js';
import { listPinsSql } from './listPinsSql.js';
import { CHOICE_MEMBERS, structSql } from './structSql.js';

/** What is chosen by. */
interface Choice {
  readonly policy: AssignmentPolicy;
  readonly hasPins: boolean;
  readonly previous: PreviousSql | undefined;
}

/** The parts of the query from the lists of matches to those of what is left in the end, all in the row of the account. */
export function listSelectionSql({ policy, hasPins, previous }: Choice, scope: QueryScope): QueryPart[] {
  const { nameOf, dialect } = scope;
  const account = dialect.quoteName('account_id');
  const from = (list: string, name: string) => `SELECT ${account}, ${list} AS chosen FROM ${nameOf(name)}`;
  const parts = [
    { name: 'deepest', text: from(deepestSql(policy, scope), 'matches') },
    { name: 'winners', text: from(winnersSql(policy), 'deepest') },
  ];
  const pinned = hasPins ? listPinsSql(previous, policy.limit, scope) : undefined;
  if (pinned !== undefined) return [...parts, ...pinned];
  const limited = policy.limit === undefined ? 'chosen' : `slice(chosen, 1, ${policy.limit})`;
  const entry = `named_struct('territory_id', x.${dialect.quoteName('territory_id')}, 'source', 'rule')`;
  return [...parts, { name: 'entries', text: from(`transform(${limited}, x -> ${entry})`, 'winners') }];
}

/** Positions are in pre-order, so a match has another one below it, or is a double, exactly if the next lies before its end. */
function deepestSql({ branch }: AssignmentPolicy, scope: QueryScope): string {
  const { quoteName } = scope.dialect;
  const next = `get(found, i + 1).${quoteName('position')}`;
  const isLast = branch === 'all' ? `${next} > x.${quoteName('position')}` : `${next} >= x.${quoteName('end_of')}`;
  const deepest = `filter(found, (x, i) -> COALESCE(${isLast}, TRUE))`;
  return `sort_array(transform(${deepest}, x -> ${structSql({ x: CHOICE_MEMBERS }, scope)}))`;
}

function winnersSql({ winners = 'all', tie = 'first' }: AssignmentPolicy): string {
  if (winners === 'all') return 'chosen';
  const ways = {
    first: `slice(chosen, 1, ${winners})`,
    keepAll: `filter(chosen, x -> COALESCE(x.tie <= get(chosen, ${winners - 1}).tie, TRUE))`,
    none: `filter(chosen, x -> COALESCE(x.tie < get(chosen, ${winners}).tie, TRUE))`,
  };
  return ways[tie];
}
