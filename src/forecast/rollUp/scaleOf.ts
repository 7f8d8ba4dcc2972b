import type { Ratio, Rounding } from '../../core/exact/types.js';
import { largestIn } from './amountRange.js';
import type { ReadLines } from './finishLines.js';
import type { Scale, ScaleFactor } from './indexTypes.js';

/** One digit: numbers below it stay exact when a million of them are added with care. */
export const PLANE_BITS = 52n;

/**
 * The scale on which the amounts of all lines are whole numbers: that of the least common denominator of all rates.
 *
 * Without a conversion it is 1. Rates are decimal numbers with few digits, so that the denominator is as a rule a power of ten
 * and an amount on this scale fits in one plane or two.
 */
export function scaleOf({ plan, rateBook, range }: ReadLines): Scale {
  const ratios = rateBook.rates.map(({ factor }) => factor);
  return scaleFor(ratios, largestIn(range), plan.conversion?.rounding ?? 'halfEven');
}

/** The same, for amounts up to the largest one and rates in the order of their numbers. */
export function scaleFor(rates: readonly Ratio[], largestMinor: number, rounding: Rounding): Scale {
  const ratios = rates.map(reduce);
  const denominator = ratios.reduce((common, ratio) => leastCommonMultiple(common, ratio.denominator), 1n);
  const factors = ratios.map((ratio) => toFactor(ratio.numerator * (denominator / ratio.denominator)));
  const largest = factors.reduce((most, { exact }) => (exact > most ? exact : most), 1n);
  return { planes: countPlanes(BigInt(largestMinor) * largest), denominator, factors, rounding };
}

/** A factor from its exact value. */
export function toFactor(exact: bigint): ScaleFactor {
  return { exact, near: Number(exact) };
}

/** How many planes a number fills. INVARIANT: the last one takes a number of up to 2^53 - 1, as `addAmount` does. */
export function countPlanes(largest: bigint): number {
  let planes = 1;
  for (let rest = largest; rest > Number.MAX_SAFE_INTEGER; rest >>= PLANE_BITS) planes++;
  return planes;
}

function reduce({ numerator, denominator }: Ratio): Ratio {
  const divisor = greatestCommonDivisor(numerator, denominator);
  return { numerator: numerator / divisor, denominator: denominator / divisor };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  return (a / greatestCommonDivisor(a, b)) * b;
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return divisor;
}
