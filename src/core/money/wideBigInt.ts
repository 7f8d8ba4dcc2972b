import { WIDE_UNIT, type WideSums } from './wideSums.js';

/**
 * The exact value of one of many sums.
 *
 * @example
 * wideBigInt({ high: new Float64Array([2]), low: new Float64Array([7]) }, 0); // => 2n ** 53n + 7n
 */
export function wideBigInt({ high, low }: WideSums, index: number): bigint {
  return BigInt(high[index] ?? 0) * BigInt(WIDE_UNIT) + BigInt(low[index] ?? 0);
}
