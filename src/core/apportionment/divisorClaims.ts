import { clampShare } from './clampShare.js';
import type { DivisorMethod } from './divisors.js';
import { fillLevel, type Level } from './fillLevel.js';
import type { Apportionment, Claim, Claims, Party } from './types.js';

/**
 * The units of a divisor method, largest `weight / divisor` first: those that everyone has for certain, found by a jump, and
 * in line those around the total, so that the cost does not grow with it: with n parties, that of sorting about 2 n.
 *
 * INVARIANT: all units with at least some priority are a beginning of the whole order, whatever the bounds. With x the
 * quota in units at a level, a party has more than `x - most / 2` and at most `x - least / 2 + 1` of them there. So the
 * lower level below holds no more than the total in all, and the upper one no less.
 */
export function divisorClaims({ total, parties, step }: Apportionment, method: DivisorMethod): Claims {
  const spread = BigInt(parties.length) * step;
  const lower = fillLevel(parties, total - halfUp(spread * (2n - method.least)));
  const upper = fillLevel(parties, total + halfUp(spread * method.most));
  const ranges = parties.map((party) => rangeOf(party, { lower, upper, step, method }));
  const line = ranges.flatMap((range) => claimsOf(range, step)).sort(byPriority(method));
  return { certain: ranges.map(({ party, from }) => clampShare(from * step, party)), line };
}

function halfUp(value: bigint): bigint {
  return (value + 1n) / 2n;
}

interface Window {
  readonly lower: Level;
  readonly upper: Level;
  readonly step: bigint;
  readonly method: DivisorMethod;
}

/** The units in question: numbers `from` up to but not `to`, those that its bounds leave no choice about left out. */
interface Range {
  readonly party: Party;
  readonly from: bigint;
  readonly to: bigint;
}

function rangeOf(party: Party, { lower, upper, step, method }: Window): Range {
  const least = party.lowest / step;
  const most = party.highest === null ? null : (party.highest + step - 1n) / step;
  const from = unitsAt(party, lower, { step, method, otherwise: least });
  const to = unitsAt(party, upper, { step, method, otherwise: most ?? least });
  return { party, from: from > least ? from : least, to: most !== null && to > most ? most : to };
}

interface Counting {
  readonly step: bigint;
  readonly method: DivisorMethod;
  /** The number where the level is beyond all. */
  readonly otherwise: bigint;
}

function unitsAt({ weight }: Party, level: Level, { step, method, otherwise }: Counting): bigint {
  if (weight === 0n) return 0n;
  if (typeof level === 'string') return otherwise;
  return method.countUpTo({ numerator: level.numerator * weight, denominator: level.denominator * step });
}

interface PricedClaim extends Claim {
  readonly units: bigint;
  readonly weight: bigint;
  readonly rank: number;
}

function claimsOf({ party, from, to }: Range, step: bigint): PricedClaim[] {
  const { index, weight, rank } = party;
  const claims: PricedClaim[] = [];
  for (let units = from; units < to; units++) {
    const room = clampShare((units + 1n) * step, party) - clampShare(units * step, party);
    if (room > 0n) claims.push({ index, weight, rank, units, room });
  }
  return claims;
}

function byPriority({ power, divisor }: DivisorMethod): (a: PricedClaim, b: PricedClaim) => number {
  return (a, b) => {
    const [first, second] = [a.weight ** power * divisor(b.units), b.weight ** power * divisor(a.units)];
    if (first !== second) return first > second ? -1 : 1;
    // Two first units that come before all others: the larger weight is the more urgent, whatever is put for 0.
    if (first === 0n && a.weight !== b.weight) return a.weight > b.weight ? -1 : 1;
    return a.rank - b.rank;
  };
}
