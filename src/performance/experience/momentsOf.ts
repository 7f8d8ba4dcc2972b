import { compensatedSum } from '../statistics/compensatedSum.js';

/** The mean of values, and their standard deviation, `null` for fewer than 2. */
interface Moments {
  readonly mean: number;
  readonly standardDeviation: number | null;
}

/** The mean and standard deviation of values, at least one, the same to the last digit in whatever order they come. */
export function momentsOf(values: readonly number[]): Moments {
  const sorted = [...values].sort((a, b) => a - b);
  const mean = compensatedSum(sorted) / sorted.length;
  if (sorted.length < 2) return { mean, standardDeviation: null };
  const squares = compensatedSum(sorted.map((value) => (value - mean) ** 2));
  return { mean, standardDeviation: Math.sqrt(squares / (sorted.length - 1)) };
}
