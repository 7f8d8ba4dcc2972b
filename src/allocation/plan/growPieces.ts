import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import { fullnessOf } from './fullnessOf.js';
import type { PlanGroups } from './groupTypes.js';
import type { PlanProblem } from './problemTypes.js';

interface Growing {
  /** By group, −1 for those to place. */
  readonly assigned: Int32Array;
  readonly random: RandomNumbers;
}

/**
 * Lets territories grow along the graph until nothing more can be reached: always the one that is least full takes the
 * next free neighbour. A territory that has nothing yet starts far from all others.
 */
export function growPieces(problem: PlanProblem, groups: PlanGroups, { assigned, random }: Growing): void {
  const { length: count } = problem.territoryIds;
  sowSeeds(problem, groups, { assigned, random });
  const fronts: number[][] = Array.from({ length: count }, () => []);
  const fullness = Array.from({ length: count }, () => 0);
  const take = (group: number, territory: number) => {
    assigned[group] = territory;
    fullness[territory] += fullnessOf(problem, groups, group);
    fronts[territory].push(...neighboursOf(groups, group));
  };
  for (const [group, territory] of assigned.entries()) if (territory !== -1) take(group, territory);
  const read = new Int32Array(count);
  for (;;) {
    const territory = leastFull(fullness, (each) => read[each] < fronts[each].length);
    if (territory === -1) return;
    const group = fronts[territory][read[territory]++];
    if (assigned[group] === -1 && mayGo(groups, group, { territory, count })) take(group, territory);
  }
}

function neighboursOf({ graph }: PlanGroups, group: number): Int32Array {
  return graph === null ? new Int32Array(0) : graph.neighbours.subarray(graph.starts[group], graph.starts[group + 1]);
}

function mayGo(
  { allowed }: PlanGroups,
  group: number,
  { territory, count }: { readonly territory: number; readonly count: number },
): boolean {
  return allowed === null || allowed[group * count + territory] === 1;
}

function leastFull(fullness: readonly number[], isOpen: (territory: number) => boolean): number {
  let best = -1;
  for (let territory = 0; territory < fullness.length; territory++) {
    if (isOpen(territory) && (best === -1 || fullness[territory] < fullness[best])) best = territory;
  }
  return best;
}

function sowSeeds(problem: PlanProblem, groups: PlanGroups, { assigned, random }: Growing): void {
  const { length: count } = problem.territoryIds;
  const taken = new Set(assigned);
  for (let territory = 0; territory < count; territory++) {
    if (taken.has(territory)) continue;
    const steps = stepsFromTaken(groups, assigned);
    const free = [...steps.keys()].filter(
      (group) => assigned[group] === -1 && mayGo(groups, group, { territory, count }),
    );
    if (free.length === 0) continue;
    const start = free[Math.floor(random() * free.length)];
    const isFirst = assigned.every((each) => each === -1);
    assigned[isFirst ? start : free.reduce((far, group) => (steps[group] > steps[far] ? group : far))] = territory;
  }
}

/** By group, the number of steps to the nearest one that has a territory; out of reach is farther than anything. */
function stepsFromTaken(groups: PlanGroups, assigned: Int32Array): Float64Array {
  const steps = Float64Array.from(assigned, (territory) => (territory === -1 ? Number.POSITIVE_INFINITY : 0));
  const queue = [...assigned.keys()].filter((group) => assigned[group] !== -1);
  // A list that grows while it is read is a queue.
  for (const group of queue) {
    for (const next of neighboursOf(groups, group)) {
      if (steps[next] < Number.POSITIVE_INFINITY) continue;
      steps[next] = steps[group] + 1;
      queue.push(next);
    }
  }
  return steps;
}
