import { TerritoryError } from '../errors.js';
import { type WholeNumbers, wholeNumbers } from '../exact/wholeNumbers.js';

/**
 * Weights as whole numbers in the same proportion. Weights that are all 0 become equal ones of 1.
 *
 * @throws {@link TerritoryError} `zero_weights` when they are all 0 and that is to be refused.
 * @example
 * readWeights([0, 0], 'equal').values; // => [1n, 1n]
 * readWeights([0, 0], 'refuse'); // throws TerritoryError zero_weights
 */
export function readWeights(weights: readonly number[], zeroWeights: 'equal' | 'refuse' = 'equal'): WholeNumbers {
  const whole = wholeNumbers(weights);
  if (whole.values.length === 0 || whole.values.some((value) => value > 0n)) return whole;
  if (zeroWeights === 'refuse') throw new TerritoryError([{ code: 'zero_weights', pointer: '/weights' }]);
  return { values: weights.map(() => 1n), exponent: 0 };
}
