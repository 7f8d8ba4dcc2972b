import { addAmount } from './addAmount.js';
import type { WideSums } from './wideSums.js';

/**
 * Adds one of many sums to another, in place: a child's to its parent's, say.
 *
 * @example
 * const sums = { high: new Float64Array([1, 2]), low: new Float64Array([7, 5]) };
 * addSum(sums, 0, 1);
 * [sums.high[0], sums.low[0]]; // => [3, 12]
 */
export function addSum(sums: WideSums, into: number, from: number): void {
  const { high, low } = sums;
  high[into] = (high[into] ?? 0) + (high[from] ?? 0);
  addAmount(sums, into, low[from] ?? 0);
}
