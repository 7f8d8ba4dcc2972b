import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';

/** The sum of hours as the decimals that they are written as, in whatever order: 0.1 and 0.2 are 0.3. */
export function sumHours(hours: readonly number[]): number {
  const { values, exponent } = wholeNumbers(hours);
  const sum = values.reduce((total, value) => total + value, 0n);
  return ratioNumber({ numerator: sum, denominator: 10n ** BigInt(-exponent) });
}
