import { SLACK } from './outsideBands.js';
import type { PlanObjective } from './scoreTypes.js';

/** Below 0 where the first objective is better, above 0 where the second one is. */
export function compareObjectives(a: PlanObjective, b: PlanObjective): number {
  const broken =
    a.brokenRules - b.brokenRules || a.emptyTerritories - b.emptyTerritories || a.extraPieces - b.extraPieces;
  if (broken !== 0) return broken;
  const outside = a.outsideBands - b.outsideBands;
  return Math.abs(outside) > SLACK ? outside : a.total - b.total;
}
