import { hashText } from './hashText.js';
import type { Candidate } from './listCandidates.js';
import { shareLimit } from './shareLimit.js';
import { totalWeight } from './totalWeight.js';
import type { BookPool } from './types.js';

/** A member who takes on accounts of a book, one after the other. */
export interface Seat {
  readonly candidate: Candidate;
  readonly userHash: number;
  /** The accounts that the member can carry; `Infinity` when that does not matter. */
  readonly capacity: number;
  /** The accounts at which the member has its share; `Infinity` when that does not matter. */
  readonly shareLimit: number;
  /** The accounts that it has taken on. */
  load: number;
}

/** An empty seat for each candidate, in the same order, for a book of so many accounts. */
export function openSeats(candidates: readonly Candidate[], pool: BookPool, accounts: number): Seat[] {
  const limitOf = shareLimits(candidates, pool, accounts);
  return candidates.map((candidate) => ({
    candidate,
    userHash: hashText(candidate.userId),
    capacity: pool.overCapacity === 'allow' ? Number.POSITIVE_INFINITY : candidate.capacity,
    shareLimit: limitOf(candidate),
    load: 0,
  }));
}

function shareLimits(
  candidates: readonly Candidate[],
  { strategy }: BookPool,
  totalLoad: number,
): (candidate: Candidate) => number {
  if (strategy.kind === 'rendezvous') return () => Number.POSITIVE_INFINITY;
  const all = { totalWeight: totalWeight(candidates), totalLoad, headroom: strategy.headroom };
  return ({ weight }) => shareLimit({ weight, ...all });
}
