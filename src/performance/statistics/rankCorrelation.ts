import { compensatedSum } from './compensatedSum.js';
import { ranksOf } from './ranksOf.js';

/**
 * How far two lists order the same things alike, by Spearman: 1 the same order, -1 the opposite one. `null` where all
 * members of one of them are equal.
 *
 * @example
 * rankCorrelation([1, 2, 3], [10, 20, 15]); // => 0.5
 * rankCorrelation([1, 1], [1, 2]); // => null
 */
export function rankCorrelation(first: readonly number[], second: readonly number[]): number | null {
  const middle = (first.length + 1) / 2;
  const [a, b] = [first, second].map((numbers) => ranksOf(numbers).map((rank) => rank - middle));
  const spread = Math.sqrt(sumProducts(a, a) * sumProducts(b, b));
  if (spread === 0) return null;
  return Math.min(1, Math.max(-1, sumProducts(a, b) / spread));
}

function sumProducts(a: readonly number[], b: readonly number[]): number {
  return compensatedSum(a.map((value, at) => value * b[at]));
}
