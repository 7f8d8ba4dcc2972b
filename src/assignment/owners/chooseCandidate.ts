import { countOf } from './countOf.js';
import { hashText } from './hashText.js';
import type { Candidate } from './listCandidates.js';
import { rankByDeadline } from './rankByDeadline.js';
import { rendezvousScore } from './rendezvousScore.js';
import type { OwnerStrategy } from './types.js';

/** Numbers by which a candidate is compared: the first that differs decides, the smaller one wins. */
type Rank = readonly number[];

/** The candidate of a field whom a strategy puts first, of equals the first one; `undefined` in an empty field. */
export function chooseCandidate(
  field: readonly Candidate[],
  strategy: OwnerStrategy,
  accountId: string,
): Candidate | undefined {
  const rank = ranking(field, strategy, accountId);
  const ranked = field.map((candidate) => ({ candidate, rank: rank(candidate) }));
  const [first, ...others] = ranked;
  return others.reduce((best, other) => (isBefore(other.rank, best.rank) ? other : best), first)?.candidate;
}

function ranking(
  field: readonly Candidate[],
  strategy: OwnerStrategy,
  accountId: string,
): (candidate: Candidate) => Rank {
  switch (strategy.kind) {
    case 'roundRobin':
    case 'single':
      return ({ lastTurn }) => [lastTurn];
    case 'smoothWeighted':
      return ({ credit, weight }) => [-(credit + weight)];
    case 'tijdeman':
      return rankByDeadline(field);
    case 'count':
      return rankByCount(field, strategy.divisor === 'dHondt' ? 1 : 0.5);
    case 'leastLoaded':
      return strategy.measure === 'remaining' ? rankByRemaining : rankByUtilization;
    case 'rendezvous':
    case 'boundedRendezvous':
      return rankByScore(accountId);
  }
}

/** Highest averages: Webster's divisors start at a half, D'Hondt's at one. */
function rankByCount(field: readonly Candidate[], firstDivisor: number): (candidate: Candidate) => Rank {
  return (candidate) => [(countOf(candidate, field) + firstDivisor) / candidate.weight, candidate.lastTurn];
}

function rankByRemaining({ capacity, open, lastTurn }: Candidate): Rank {
  return capacity === Number.POSITIVE_INFINITY ? [0, open, lastTurn] : [1, open - capacity, lastTurn];
}

function rankByUtilization({ capacity, open, lastTurn }: Candidate): Rank {
  if (capacity === Number.POSITIVE_INFINITY) return [0, open, lastTurn];
  return [1, capacity === 0 ? Number.POSITIVE_INFINITY : open / capacity, lastTurn];
}

function rankByScore(accountId: string): (candidate: Candidate) => Rank {
  const accountHash = hashText(accountId);
  return ({ userId, weight }) => [-rendezvousScore({ accountHash, userHash: hashText(userId) }, weight)];
}

function isBefore(a: Rank, b: Rank): boolean {
  const decisive = a.findIndex((value, at) => value !== b[at]);
  return decisive !== -1 && a[decisive] < b[decisive];
}
