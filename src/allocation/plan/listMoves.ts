import { distanceCost } from './distanceCost.js';
import type { PlanGroups } from './groupTypes.js';
import { loadsOf } from './loadsOf.js';
import type { PlanProblem } from './problemTypes.js';
import type { PlanMove } from './types.js';

/** From where to where units go, with the centres that distances are measured from, group by group in an order. */
export interface Change {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly centres: Int32Array;
  readonly order: Iterable<number>;
}

/** The moves that lead from one plan by unit to another, with what each does to the total of the objective. */
export function listMoves(
  problem: PlanProblem,
  groups: PlanGroups,
  { from: start, to: end, centres, order }: Change,
): PlanMove[] {
  const loads = loadsOf(problem, start);
  return [...order].flatMap((group) =>
    sourcesOf(start, groups.members[group]).flatMap(([from, units]): PlanMove[] => {
      const to = end[units[0]];
      if (from === to) return [];
      return [
        {
          kind: 'relocate',
          unitIds: units.map((unit) => problem.unitIds[unit]),
          fromId: from === -1 ? null : problem.territoryIds[from],
          toId: problem.territoryIds[to],
          delta: deltaOf(problem, { units, from, to, loads, centres }),
        },
      ];
    }),
  );
}

/** The units of a group by where they are, the first unit first. */
function sourcesOf(assigned: Int32Array, units: readonly number[]): [number, number[]][] {
  const sources = new Map<number, number[]>();
  for (const unit of units) sources.set(assigned[unit], [...(sources.get(assigned[unit]) ?? []), unit]);
  return [...sources];
}

interface Relocation {
  readonly units: readonly number[];
  readonly from: number;
  readonly to: number;
  /** Are changed as the move is made. */
  readonly loads: Float64Array;
  readonly centres: Int32Array;
}

function deltaOf(problem: PlanProblem, { units, from, to, loads, centres }: Relocation): number {
  const { weights, baseline, disruptionShares } = problem;
  let delta = 0;
  for (const unit of units) {
    delta += distanceCost(problem, unit, centres[to]) - (from === -1 ? 0 : distanceCost(problem, unit, centres[from]));
    const changes = Number(baseline?.[unit] !== to) - Number(baseline?.[unit] !== from);
    if (baseline !== null) delta += weights.disruption * disruptionShares[unit] * changes;
  }
  return delta + moveLoads(problem, { units, from, to, loads, centres });
}

/** Moves the loads, and returns what that does to the imbalance, times its weight. */
function moveLoads(problem: PlanProblem, { units, from, to, loads }: Relocation): number {
  const {
    amounts,
    means,
    weights,
    territoryIds: { length: count },
  } = problem;
  let [change, active] = [0, 0];
  for (const [activity, mean] of means.entries()) {
    if (mean <= 0) continue;
    active++;
    const own = loads.subarray(activity * count, (activity + 1) * count);
    const before = variationOf(own, mean);
    const amount = units.reduce((sum, unit) => sum + amounts[activity][unit], 0);
    if (from !== -1) own[from] -= amount;
    own[to] += amount;
    change += variationOf(own, mean) - before;
  }
  return active === 0 ? 0 : (weights.imbalance * change) / active;
}

function variationOf(loads: Float64Array, mean: number): number {
  let sum = 0;
  for (const load of loads) sum += (load / mean - 1) ** 2;
  return Math.sqrt(sum / loads.length);
}
