import { compensatedSum } from '../statistics/compensatedSum.js';
import type { LeastSquares } from '../statistics/leastSquares.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import type { SpreadFigures } from './fitTypes.js';

/** What is left of a leverage of 1 after rounding. */
const SPARE = 1e-10;
/** How often an equal spread is called unequal. */
const LEVEL = 0.05;

/**
 * How far squared residuals follow what is expected: the test of Breusch and Pagan as studentised by Koenker (1981, Journal
 * of Econometrics 17, 107–112), n · R² of squared residuals on fitted values, against chi-square with one degree of freedom.
 *
 * Each square is divided by 1 − leverage, without which rows that draw the fit would look closer to it than they are. Rows
 * that fit themselves have no part in it. `null` where nothing can follow anything.
 */
export function spreadOfFit(fit: LeastSquares, values: Float64Array): SpreadFigures | null {
  const places = Array.from(values.keys()).filter((at) => 1 - fit.leverages[at] > SPARE);
  const fitted = deviations(places.map((at) => values[at] - fit.residuals[at]));
  const root = places.map((at) => Math.abs(fit.residuals[at]) / Math.sqrt(1 - fit.leverages[at]));
  const largest = root.reduce((most, value) => Math.max(most, value), 0);
  const squares = deviations(root.map((value) => (value / largest) ** 2));
  const variation = sumProducts(fitted, fitted) * sumProducts(squares, squares);
  if (!(variation > 0)) return null;
  const along = sumProducts(fitted, squares);
  return {
    statistic: places.length * Math.min(1, along ** 2 / variation),
    threshold: normalQuantile(1 - LEVEL / 2) ** 2,
    grows: along > 0,
  };
}

/** From the mean, over the largest of them, so that no square is beyond the range of numbers; 0 where they are rounding. */
function deviations(numbers: readonly number[]): number[] {
  const mean = compensatedSum(numbers) / numbers.length;
  const size = numbers.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  const left = numbers.map((number) => number - mean);
  const largest = left.reduce((most, number) => Math.max(most, Math.abs(number)), 0);
  return left.map((number) => (largest > SPARE * size ? number / largest : 0));
}

function sumProducts(a: readonly number[], b: readonly number[]): number {
  return compensatedSum(a.map((value, at) => value * b[at]));
}
