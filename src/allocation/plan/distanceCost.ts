import { distanceBetween } from './distanceBetween.js';
import type { PlanProblem } from './problemTypes.js';

/** What the distance of a unit from a centre, a point or −1, adds to the total of the objective. */
export function distanceCost({ places, weights, distanceShares }: PlanProblem, unit: number, centre: number): number {
  if (centre === -1 || places.isLocated[unit] === 0 || places.extent === 0) return 0;
  return (weights.distance * distanceShares[unit] * distanceBetween(places, unit, centre)) / places.extent;
}
