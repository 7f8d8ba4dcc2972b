import { centresOf } from './centresOf.js';
import type { PlanGroups } from './groupTypes.js';
import { listMedians } from './listMedians.js';
import { listMoves } from './listMoves.js';
import { membersOf } from './membersOf.js';
import { orderMoves } from './orderMoves.js';
import type { PlanProblem } from './problemTypes.js';
import { spreadAssigned } from './spreadAssigned.js';
import type { PlanMove } from './types.js';

/** All moves from the plan before to the one that was found: what rules ask for, what makes it better, then centres. */
export function joinMoves(
  problem: PlanProblem,
  groups: PlanGroups,
  plans: { readonly start: Int32Array; readonly found: Int32Array },
): PlanMove[] {
  const [start, found] = [spreadAssigned(groups, plans.start), spreadAssigned(groups, plans.found)];
  const before = problem.plan ?? start;
  const centres = centresAt(problem, before);
  const order = orderMoves(problem, groups, plans.start, plans.found);
  return [
    ...listMoves(problem, groups, { from: before, to: start, centres, order: groups.members.keys() }),
    ...listMoves(problem, groups, { from: start, to: found, centres, order }),
    ...listMedians(problem, centres, { assigned: found, centres: centresAt(problem, found) }),
  ];
}

function centresAt(problem: PlanProblem, assigned: Int32Array): Int32Array {
  return centresOf(problem, membersOf(assigned, problem.territoryIds.length));
}
