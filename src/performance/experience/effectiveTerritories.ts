import type { TwoWayLayout } from './twoWayLayout.js';

/**
 * How many territories that move equally would carry as much as these: 1 over the sum of the squared shares that territories
 * have in the squared movement of experience (the inverse of Herfindahl's index). From 1, where one moves alone, up to their
 * number. 0 where nothing moves.
 *
 * It is Carter, Schnepel and Steigerwald's (2017, Review of Economics and Statistics 99, 698–709) effective number of
 * clusters for errors that are independent of each other.
 */
export function effectiveTerritories(
  { territoryOf, territoryIds }: TwoWayLayout,
  experience: readonly number[],
): number {
  const largest = experience.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  if (largest === 0) return 0;
  const moved = new Float64Array(territoryIds.length);
  for (const [at, value] of experience.entries()) moved[territoryOf[at]] += (value / largest) ** 2;
  const whole = moved.reduce((sum, part) => sum + part, 0);
  return whole ** 2 / moved.reduce((sum, part) => sum + part ** 2, 0);
}
