import type { PlanProblem } from './problemTypes.js';
import type { PlanDisruption, PlanDisruptionShare } from './scoreTypes.js';

/** What changes hands between the baseline and the plan, `null` without a baseline. */
export function measureDisruption(problem: PlanProblem, assigned: Int32Array): PlanDisruption | null {
  const { baseline, unitIds, activities, amounts, relationValues } = problem;
  if (baseline === null) return null;
  const isCompared = (unit: number) => baseline[unit] !== -1 && assigned[unit] !== -1;
  const isMoved = (unit: number) => isCompared(unit) && assigned[unit] !== baseline[unit];
  const shareOf = (weights: Float64Array): PlanDisruptionShare => {
    const moved = sumWhere(weights, isMoved);
    const compared = sumWhere(weights, isCompared);
    return { moved, compared, share: compared > 0 ? moved / compared : null };
  };
  return {
    moved: movesOf(problem, assigned, isMoved),
    accounts: shareOf(new Float64Array(unitIds.length).fill(1)),
    activities: activities.map((activity, position) => ({ activity, ...shareOf(amounts[position]) })),
    relationValue: shareOf(relationValues),
    newUnitIds: unitIds.filter((_, unit) => baseline[unit] === -1),
  };
}

function sumWhere(weights: Float64Array, counts: (unit: number) => boolean): number {
  return weights.reduce((sum, weight, unit) => sum + (counts(unit) ? weight : 0), 0);
}

function movesOf(
  { baseline, unitIds, territoryIds, goneIds }: PlanProblem,
  assigned: Int32Array,
  isMoved: (unit: number) => boolean,
): PlanDisruption['moved'] {
  const names = [...territoryIds, ...goneIds];
  return unitIds.flatMap((unitId, unit) => {
    if (baseline === null || !isMoved(unit)) return [];
    return [{ unitId, fromId: names[baseline[unit]], toId: names[assigned[unit]] }];
  });
}
