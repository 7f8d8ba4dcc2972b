import type { Ratio } from '../exact/types.js';
import type { Party } from './types.js';

/** What weights are multiplied with for a target: `below` and `above` what any number reaches. */
export type Level = Ratio | 'below' | 'above';

/**
 * The least multiplier with which the weights, each clamped to its bounds, add up to a target, exactly.
 *
 * The sum is piecewise linear in the multiplier and never falls: the break-points, where a party leaves its lower bound or
 * reaches its upper one, are gone through in order. Cost: that of sorting them.
 *
 * @example
 * const party = { index: 0, weight: 4n, lowest: 0n, highest: null, rank: 0 };
 * fillLevel([party, { ...party, highest: 2n }], 10n); // => { numerator: 8n, denominator: 4n }
 */
export function fillLevel(parties: readonly Party[], target: bigint): Level {
  let fixed = parties.reduce((sum, { lowest }) => sum + lowest, 0n);
  if (target < fixed) return 'below';
  let slope = 0n;
  let reached: Ratio = { numerator: 0n, denominator: 1n };
  for (const { at, addFixed, addSlope } of breakPoints(parties)) {
    if (fixed * at.denominator + at.numerator * slope >= target * at.denominator) break;
    fixed += addFixed;
    slope += addSlope;
    reached = at;
  }
  if (slope > 0n) return { numerator: target - fixed, denominator: slope };
  return target === fixed ? reached : 'above';
}

interface BreakPoint {
  readonly at: Ratio;
  readonly addFixed: bigint;
  readonly addSlope: bigint;
}

function breakPoints(parties: readonly Party[]): BreakPoint[] {
  return parties
    .filter(({ weight }) => weight > 0n)
    .flatMap(breakPointsOf)
    .sort(compareAt);
}

function breakPointsOf({ weight, lowest, highest }: Party): BreakPoint[] {
  const leaves = { at: { numerator: lowest, denominator: weight }, addFixed: -lowest, addSlope: weight };
  if (highest === null) return [leaves];
  return [leaves, { at: { numerator: highest, denominator: weight }, addFixed: highest, addSlope: -weight }];
}

function compareAt({ at: a }: BreakPoint, { at: b }: BreakPoint): number {
  const difference = a.numerator * b.denominator - b.numerator * a.denominator;
  if (difference === 0n) return 0;
  return difference < 0n ? -1 : 1;
}
