import type { Issue } from '../../core/issues.js';
import type { PlanProblem } from './problemTypes.js';
import type { PlanScore } from './scoreTypes.js';

/** What a plan does not hold, from its score, with the issues of the score itself. */
export function findUnmet({ isContiguous, mayBeEmpty }: PlanProblem, { territories, issues }: PlanScore): Issue[] {
  const unmet = territories.flatMap(({ territoryId, unitIds, loads, pieces }): Issue[] => [
    ...(unitIds.length === 0 && !mayBeEmpty ? [{ code: 'territory_empty', territoryId } as const] : []),
    ...(isContiguous && pieces !== null && pieces > 1
      ? [{ code: 'territory_in_pieces', territoryId, pieces } as const]
      : []),
    ...loads.flatMap(({ activity, load, lowest, highest, isWithin }): Issue[] =>
      isWithin ? [] : [{ code: 'band_not_met', territoryId, activity, load, lowest: lowest ?? 0, highest }],
    ),
  ]);
  return [...unmet, ...issues];
}
