import type { AssignmentPolicy } from '../model/types.js';
import type { TerritoryOrder } from './territoryOrder.js';

/** The outcome of a choice among matched territories; all lists are in precedence order. */
export interface Choice {
  readonly kept: readonly number[];
  /** Beaten by those kept. */
  readonly outranked: readonly number[];
  /** Equal in every declared key, on both sides of the cut; absent when the cut parts no equals. */
  readonly tied?: readonly number[];
}

/**
 * The choice that a policy makes among the territories that matched an account.
 *
 * `winners` of them are kept, in precedence order. Where the last kept and the first dropped are equal in every declared
 * key, `tie` decides about all that are equal to them: `keepAll` keeps them, `none` drops them, and `first`, the default,
 * leaves the cut where it is, so that the smaller ids win.
 */
export function chooseWinners(matched: readonly number[], policy: AssignmentPolicy, order: TerritoryOrder): Choice {
  const ordered = [...matched].sort((a, b) => order.placeOf[a] - order.placeOf[b]);
  const winners = policy.winners ?? 'all';
  if (winners === 'all' || ordered.length <= winners) return { kept: ordered, outranked: [] };
  const tie = order.tieOf[ordered[winners]];
  const outranked = ordered.slice(winners);
  if (order.tieOf[ordered[winners - 1]] !== tie) return { kept: ordered.slice(0, winners), outranked };
  const tied = ordered.filter((position) => order.tieOf[position] === tie);
  const cut = cutOf(policy.tie ?? 'first', ordered.indexOf(tied[0]), tied.length, winners);
  return { kept: ordered.slice(0, cut), outranked: ordered.slice(cut), tied };
}

function cutOf(tie: NonNullable<AssignmentPolicy['tie']>, firstTied: number, count: number, winners: number): number {
  switch (tie) {
    case 'keepAll':
      return firstTied + count;
    case 'none':
      return firstTied;
    case 'first':
      return winners;
  }
}
