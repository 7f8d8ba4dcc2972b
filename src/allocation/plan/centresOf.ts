import { medianOf } from './medianOf.js';
import type { PlanProblem } from './problemTypes.js';

/** The centre of each territory as a point: its own place, or else the median of its units, −1 without either. */
export function centresOf(
  { places, unitIds, distanceWeights }: PlanProblem,
  members: readonly (readonly number[])[],
): Int32Array {
  return Int32Array.from(members, (units, territory) => {
    const own = unitIds.length + territory;
    return places.isLocated[own] === 1 ? own : medianOf(places, distanceWeights, units);
  });
}
