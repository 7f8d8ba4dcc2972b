import { clampShare } from './clampShare.js';
import { fillLevel } from './fillLevel.js';
import { type Quota, quotaOf } from './quotaOf.js';
import type { Apportionment, Claim, Claims, Party } from './types.js';

/**
 * The largest remainders: everyone has the quota rounded down to a unit for certain, and the largest of what was cut off
 * comes first in line. A quota that lies on a bound is the share as it is, and claims nothing.
 *
 * INVARIANT: each certain share, without and with its room, lies around its quota, and the quotas add up to the total.
 */
export function hamiltonClaims({ total, parties, step }: Apportionment): Claims {
  const level = fillLevel(parties, total);
  const shares = parties.map((party) => splitQuota(party, quotaOf(party, level), step));
  const line = shares.filter(({ remainder }) => remainder > 0n).sort(compareRemainders);
  return { certain: shares.map(({ certain }) => certain), line };
}

interface SplitQuota extends Claim {
  readonly certain: bigint;
  /** What was cut off, in a denominator that all parties of a positive remainder share. */
  readonly remainder: bigint;
  readonly rank: number;
}

function splitQuota(party: Party, { numerator, denominator, bound }: Quota, step: bigint): SplitQuota {
  const { index, rank } = party;
  if (bound !== null) return { index, rank, certain: numerator / denominator, remainder: 0n, room: 0n };
  const units = numerator / (denominator * step);
  const certain = clampShare(units * step, party);
  const room = clampShare((units + 1n) * step, party) - certain;
  return { index, rank, certain, remainder: numerator - units * step * denominator, room };
}

function compareRemainders(a: SplitQuota, b: SplitQuota): number {
  if (a.remainder === b.remainder) return a.rank - b.rank;
  return a.remainder > b.remainder ? -1 : 1;
}
