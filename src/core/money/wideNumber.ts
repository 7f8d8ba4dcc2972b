import { WIDE_UNIT, type WideSums } from './wideSums.js';

/**
 * One of many sums as a number, `null` where it does not fit in 2^53 - 1.
 *
 * @example
 * const sums = { high: new Float64Array(1), low: new Float64Array(1) };
 * wideNumber(sums, 0); // => 0
 * wideNumber({ high: sums.high.fill(2), low: sums.low }, 0); // => null
 */
export function wideNumber({ high, low }: WideSums, index: number): number | null {
  // INVARIANT: rounding keeps the order, so a sum beyond 2^53 - 1 never comes out as one within; + 0 has no sign to lose.
  const sum = (high[index] ?? 0) * WIDE_UNIT + (low[index] ?? 0) + 0;
  return Number.isSafeInteger(sum) ? sum : null;
}
