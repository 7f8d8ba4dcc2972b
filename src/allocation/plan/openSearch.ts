import { centresOf } from './centresOf.js';
import { countPieces } from './countPieces.js';
import type { PlanGroups } from './groupTypes.js';
import { loadsOf } from './loadsOf.js';
import { membersOf } from './membersOf.js';
import type { PlanProblem } from './problemTypes.js';
import type { SearchState } from './searchTypes.js';
import { spreadAssigned } from './spreadAssigned.js';
import { updateLinear } from './updateLinear.js';

/** A search that starts from a plan by group, in which every group has a territory; without centres, from its medians. */
export function openSearch(
  problem: PlanProblem,
  groups: PlanGroups,
  start: { readonly assigned: Int32Array; readonly centres?: Int32Array },
): SearchState {
  const { length: territories } = problem.territoryIds;
  const { length: count } = groups.members;
  const units = spreadAssigned(groups, start.assigned);
  const active = problem.means.filter((mean) => mean > 0).length;
  const state: SearchState = {
    problem,
    groups,
    territories,
    assigned: start.assigned.slice(),
    loads: loadsOf(problem, units),
    squares: new Float64Array(problem.activities.length),
    linear: new Float64Array(count * territories),
    centres: start.centres?.slice() ?? centresOf(problem, membersOf(units, territories)),
    members: membersOf(start.assigned, territories),
    positions: new Int32Array(count),
    pieces: new Int32Array(territories),
    imbalanceWeight: active === 0 ? 0 : problem.weights.imbalance / active,
    visits: { marks: new Int32Array(count), queue: new Int32Array(count), walk: 0 },
    trial: { total: 0, outside: 0 },
  };
  for (const list of state.members) for (const [position, group] of list.entries()) state.positions[group] = position;
  for (let territory = 0; territory < territories; territory++) updateLinear(state, territory);
  sumSquares(state);
  countPieces(state);
  return state;
}

function sumSquares({ squares, loads, territories, problem: { means } }: SearchState): void {
  for (const [activity, mean] of means.entries()) {
    if (mean <= 0) continue;
    const own = loads.subarray(activity * territories, (activity + 1) * territories);
    squares[activity] = own.reduce((sum, load) => sum + (load / mean - 1) ** 2, 0);
  }
}
