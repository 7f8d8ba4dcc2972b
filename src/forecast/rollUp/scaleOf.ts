import type { Ratio } from '../../core/exact/types.js';
import type { Scale, ScaleFactor } from './indexTypes.js';
import type { LineGathering } from './lineGathering.js';

/** One digit: numbers below it stay exact when a million of them are added with care. */
export const PLANE_BITS = 52n;

/**
 * The scale on which the amounts of all lines are whole numbers: that of the least common denominator of all rates.
 *
 * Without a conversion it is 1. Rates are decimal numbers with few digits, so that the denominator is as a rule a power of ten
 * and an amount on this scale fits in one plane or two.
 */
export function scaleOf({ plan, rateBook, count, amounts }: LineGathering): Scale {
  const ratios = rateBook.rates.map(({ factor }) => reduce(factor));
  const denominator = ratios.reduce((common, ratio) => leastCommonMultiple(common, ratio.denominator), 1n);
  const factors = ratios.map((ratio) => toFactor(ratio.numerator * (denominator / ratio.denominator)));
  const largest = factors.reduce((most, { exact }) => (exact > most ? exact : most), 1n);
  let amount = 0;
  for (let row = 0; row < count; row++) amount = Math.max(amount, Math.abs(amounts[row]));
  const planes = countPlanes(BigInt(amount) * largest);
  return { planes, denominator, factors, rounding: plan.conversion?.rounding ?? 'halfEven' };
}

function toFactor(exact: bigint): ScaleFactor {
  return { exact, near: Number(exact) };
}

/** INVARIANT: the last plane takes a number of up to 2^53 - 1, as `addAmount` does. */
function countPlanes(largest: bigint): number {
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
