import type { PlanProblem } from './problemTypes.js';
import type { Compactness, TerritoryScore } from './scoreTypes.js';

/** How close all units are to the centre of their territory, from the lines of territories. */
export function measureCompactness(
  { places, unitIds, distanceWeights }: PlanProblem,
  assigned: Int32Array,
  territories: readonly TerritoryScore[],
): Compactness {
  const totalDistance = territories.reduce((sum, territory) => sum + territory.totalDistance, 0);
  const weight = assigned.reduce(
    (sum, territory, unit) => sum + (territory !== -1 && places.isLocated[unit] === 1 ? distanceWeights[unit] : 0),
    0,
  );
  return {
    unit: places.unit,
    meanDistance: weight > 0 ? totalDistance / weight : null,
    totalDistance,
    momentOfInertia: territories.reduce((sum, { momentOfInertia }) => sum + momentOfInertia, 0),
    unlocatedIds: unitIds.filter((_, unit) => places.isLocated[unit] === 0),
  };
}
