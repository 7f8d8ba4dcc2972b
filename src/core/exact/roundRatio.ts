import type { Ratio, Rounding } from './types.js';

/**
 * The whole number nearest to a fraction.
 *
 * @example
 * roundRatio({ numerator: 5n, denominator: 2n }, 'halfEven'); // => 2n
 * roundRatio({ numerator: -5n, denominator: 2n }, 'halfUp'); // => -3n
 */
export function roundRatio({ numerator, denominator }: Ratio, rounding: Rounding): bigint {
  if (numerator < 0n) return -roundRatio({ numerator: -numerator, denominator }, rounding);
  const whole = numerator / denominator;
  const twice = 2n * (numerator - whole * denominator);
  if (twice === denominator) return rounding === 'halfUp' || whole % 2n === 1n ? whole + 1n : whole;
  return twice > denominator ? whole + 1n : whole;
}
