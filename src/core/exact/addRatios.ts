import type { Ratio } from './types.js';

/**
 * The exact sum of two fractions; of two with the same denominator it is one addition.
 *
 * @example
 * addRatios({ numerator: 1n, denominator: 2n }, { numerator: 1n, denominator: 3n }); // => { numerator: 5n, denominator: 6n }
 */
export function addRatios(a: Ratio, b: Ratio): Ratio {
  if (a.denominator === b.denominator) return { numerator: a.numerator + b.numerator, denominator: a.denominator };
  const denominator = leastCommonMultiple(a.denominator, b.denominator);
  const numerator = a.numerator * (denominator / a.denominator) + b.numerator * (denominator / b.denominator);
  return { numerator, denominator };
}

function leastCommonMultiple(a: bigint, b: bigint): bigint {
  let [divisor, rest] = [a, b];
  while (rest !== 0n) [divisor, rest] = [rest, divisor % rest];
  return (a / divisor) * b;
}
