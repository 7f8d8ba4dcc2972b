import type { Ratio } from '../exact/types.js';
import type { Rate } from './findRate.js';

/**
 * An amount in another currency's minor units, exactly: a fraction, to be added to others with `addRatios` and rounded once
 * with `roundRatio`. Multiplication distributes over addition, so amounts of the same rate may be summed before.
 *
 * @example
 * convertMinor(150n, { factor: { numerator: 11n, denominator: 10n }, rows: [] }); // => { numerator: 1650n, denominator: 10n }
 */
export function convertMinor(amountMinor: bigint, { factor }: Rate): Ratio {
  return { numerator: amountMinor * factor.numerator, denominator: factor.denominator };
}
