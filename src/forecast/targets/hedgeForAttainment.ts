import { wrongTypeError } from '../../core/wrongTypeError.js';

/**
 * The hedge with which a plan is reached when targets are reached to the part that is expected: `1 / expected − 1`.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no finite number above 0.
 * @example
 * hedgeForAttainment(0.8); // => 0.25
 */
export function hedgeForAttainment(expected: number): number {
  const isUsable = Number.isFinite(expected) && expected > 0 && Number.isFinite(1 / expected);
  if (!isUsable) throw wrongTypeError(expected, 'an attainment above 0');
  return 1 / expected - 1;
}
