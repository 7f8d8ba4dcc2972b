import type { Issue } from '../../core/issues.js';
import { centresOf } from './centresOf.js';
import { loadsOf } from './loadsOf.js';
import { measureBalance } from './measureBalance.js';
import { measureCompactness } from './measureCompactness.js';
import { measureContiguity } from './measureContiguity.js';
import { measureDisruption } from './measureDisruption.js';
import { type MeasuredPlan, measureTerritories } from './measureTerritories.js';
import { membersOf } from './membersOf.js';
import { objectiveOf } from './objectiveOf.js';
import { piecesOf } from './piecesOf.js';
import type { PlanProblem } from './problemTypes.js';
import type { PlanScore } from './scoreTypes.js';

/** The score of a plan by number. */
export function scoreAssigned(problem: PlanProblem, assigned: Int32Array): PlanScore {
  const members = membersOf(assigned, problem.territoryIds.length);
  const measured: MeasuredPlan = {
    members,
    loads: loadsOf(problem, assigned),
    centres: centresOf(problem, members),
    pieces: problem.graph === null ? null : piecesOf(problem, assigned),
  };
  const territories = measureTerritories(problem, measured);
  const compactness = measureCompactness(problem, assigned, territories);
  const unassignedIds = problem.unitIds.filter((_, unit) => assigned[unit] === -1);
  return {
    territories,
    balance: measureBalance(problem, measured.loads),
    compactness,
    contiguity: measureContiguity(problem, assigned, measured),
    disruption: measureDisruption(problem, assigned),
    objective: objectiveOf(problem, assigned, measured.centres),
    unassignedIds,
    issues: [
      ...unassignedIds.map((unitId): Issue => ({ code: 'unit_unassigned', unitId })),
      ...findUnlocated(compactness),
    ],
  };
}

/** An issue where only some units have a place; without any, distances are not asked for. */
function findUnlocated({ unit, unlocatedIds }: PlanScore['compactness']): Issue[] {
  return unit === 'none' || unlocatedIds.length === 0 ? [] : [{ code: 'units_without_place', unitIds: unlocatedIds }];
}
