import { distanceBetween } from './distanceBetween.js';
import { outsideBands } from './outsideBands.js';
import type { PlanProblem } from './problemTypes.js';
import type { ActivityLoad, PlanCentre, TerritoryScore } from './scoreTypes.js';

/** What is known of a plan. */
export interface MeasuredPlan {
  readonly members: readonly (readonly number[])[];
  readonly loads: Float64Array;
  readonly centres: Int32Array;
  /** By territory; `null` without an adjacency. */
  readonly pieces: readonly (readonly (readonly number[])[])[] | null;
}

/** A line for each territory. */
export function measureTerritories(problem: PlanProblem, measured: MeasuredPlan): TerritoryScore[] {
  return problem.territoryIds.map((territoryId, territory) => ({
    territoryId,
    unitIds: measured.members[territory].map((unit) => problem.unitIds[unit]),
    loads: problem.activities.map((_, activity) => loadOf(problem, measured.loads, { activity, territory })),
    centre: centreOf(problem, measured.centres[territory]),
    ...distancesOf(problem, measured.members[territory], measured.centres[territory]),
    pieces: measured.pieces?.[territory].length ?? null,
  }));
}

function loadOf(
  problem: PlanProblem,
  loads: Float64Array,
  { activity, territory }: { readonly activity: number; readonly territory: number },
): ActivityLoad {
  const cell = activity * problem.territoryIds.length + territory;
  const [load, mean, highest] = [loads[cell], problem.means[activity], problem.highest[cell]];
  const isBanded = problem.lowest[cell] > 0 || highest < Number.POSITIVE_INFINITY;
  return {
    activity: problem.activities[activity],
    load,
    index: mean > 0 ? (100 * load) / mean : null,
    lowest: isBanded ? problem.lowest[cell] : null,
    highest: highest < Number.POSITIVE_INFINITY ? highest : null,
    isWithin: outsideBands(problem, cell, load) === 0,
  };
}

function centreOf({ places, unitIds }: PlanProblem, centre: number): PlanCentre | null {
  if (centre === -1) return null;
  const [one, other] = places.given.subarray(2 * centre, 2 * centre + 2);
  const unitId = unitIds[centre] ?? null;
  return places.unit === 'km' ? { unitId, latitude: one, longitude: other } : { unitId, x: one, y: other };
}

type Distances = Pick<TerritoryScore, 'meanDistance' | 'totalDistance' | 'momentOfInertia' | 'farthest'>;

function distancesOf(
  { places, distanceWeights, unitIds }: PlanProblem,
  members: readonly number[],
  centre: number,
): Distances {
  let [weight, total, moment] = [0, 0, 0];
  let farthest: TerritoryScore['farthest'] = null;
  for (const unit of members) {
    if (centre === -1 || places.isLocated[unit] === 0) continue;
    const distance = distanceBetween(places, unit, centre);
    weight += distanceWeights[unit];
    total += distanceWeights[unit] * distance;
    moment += distanceWeights[unit] * distance * distance;
    if (farthest === null || distance > farthest.distance) farthest = { unitId: unitIds[unit], distance };
  }
  return { meanDistance: weight > 0 ? total / weight : null, totalDistance: total, momentOfInertia: moment, farthest };
}
