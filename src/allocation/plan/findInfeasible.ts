import type { Issue } from '../../core/issues.js';
import { findCrowded } from './findCrowded.js';
import { findImpossibleLoads } from './findImpossibleLoads.js';
import { findScarce } from './findScarce.js';
import type { PlanGroups } from './groupTypes.js';
import { SLACK } from './outsideBands.js';
import type { PlanProblem } from './problemTypes.js';

/** Why no plan can hold every rule, as far as that can be told by counting. */
export function findInfeasible(problem: PlanProblem, groups: PlanGroups): Issue[] {
  return [
    ...groups.issues,
    ...findTooFew(problem, groups),
    ...findPieces(problem, groups),
    ...[...problem.banded].sort((a, b) => a - b).flatMap((activity) => findUnbalanced(problem, groups, activity)),
  ];
}

/** What sums show comes first; where they show nothing, what counting shows. */
function findUnbalanced(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  const found = [
    ...findTotal(problem, activity),
    ...findTooHeavy(problem, groups, activity),
    ...findLocked(problem, groups, activity),
    ...findStarved(problem, groups, activity),
  ];
  if (found.length > 0) return found;
  const counted = [...findCrowded(problem, groups, activity), ...findScarce(problem, groups, activity)];
  return counted.length > 0 ? counted : findImpossibleLoads(problem, groups, activity);
}

function findTooFew({ territoryIds, mayBeEmpty }: PlanProblem, { members }: PlanGroups): Issue[] {
  if (mayBeEmpty || members.length >= territoryIds.length) return [];
  return [{ code: 'too_few_units', territories: territoryIds.length, units: members.length }];
}

/** The pieces of the whole graph. */
function findPieces({ territoryIds }: PlanProblem, { graph, members }: PlanGroups): Issue[] {
  if (graph === null) return [];
  const isSeen = new Uint8Array(members.length);
  let pieces = 0;
  for (const start of members.keys()) {
    if (isSeen[start] === 1) continue;
    pieces++;
    isSeen[start] = 1;
    const queue = [start];
    for (const group of queue) {
      for (const next of graph.neighbours.subarray(graph.starts[group], graph.starts[group + 1])) {
        if (isSeen[next] === 1) continue;
        isSeen[next] = 1;
        queue.push(next);
      }
    }
  }
  return pieces > territoryIds.length ? [{ code: 'graph_in_pieces', pieces, territories: territoryIds.length }] : [];
}

function findTotal(
  { activities, amounts, lowest, highest, territoryIds, means }: PlanProblem,
  activity: number,
): Issue[] {
  const [start, end] = [activity * territoryIds.length, (activity + 1) * territoryIds.length];
  const total = amounts[activity].reduce((sum, amount) => sum + amount, 0);
  const low = lowest.subarray(start, end).reduce((sum, value) => sum + value, 0);
  const high = highest.subarray(start, end).reduce((sum, value) => sum + value, 0);
  const slack = SLACK * Math.max(1, territoryIds.length) * means[activity];
  if (total >= low - slack && total <= high + slack) return [];
  const highestOrNone = high < Number.POSITIVE_INFINITY ? high : null;
  return [{ code: 'total_outside_bands', activity: activities[activity], total, lowest: low, highest: highestOrNone }];
}

/** Groups that are too much for every territory that they may go to. */
function findTooHeavy(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  return [...groups.members.keys()].flatMap((group): Issue[] => {
    if (groups.locks[group] !== -1) return [];
    const room = territoriesFor(problem, groups, group).map((territory) => highestIn(problem, activity, territory));
    const highest = room.reduce((most, each) => Math.max(most, each), 0);
    const amount = groups.amounts[activity][group];
    if (amount <= highest + SLACK * problem.means[activity]) return [];
    const unitIds = groups.members[group].map((unit) => problem.unitIds[unit]);
    return [{ code: 'unit_above_band', unitIds, activity: problem.activities[activity], amount, highest }];
  });
}

function findLocked(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  return problem.territoryIds.flatMap((territoryId, territory): Issue[] => {
    const locked = [...groups.members.keys()].filter((group) => groups.locks[group] === territory);
    const amount = locked.reduce((sum, group) => sum + groups.amounts[activity][group], 0);
    const highest = highestIn(problem, activity, territory);
    if (amount <= highest + SLACK * problem.means[activity]) return [];
    const unitIds = locked.flatMap((group) => groups.members[group]).map((unit) => problem.unitIds[unit]);
    return [
      { code: 'locks_above_band', territoryId, activity: problem.activities[activity], unitIds, amount, highest },
    ];
  });
}

/** Territories that get less than they need even with all that may go there. */
function findStarved(problem: PlanProblem, groups: PlanGroups, activity: number): Issue[] {
  const reachable = problem.territoryIds.map(() => 0);
  for (const group of groups.members.keys()) {
    for (const territory of territoriesFor(problem, groups, group))
      reachable[territory] += groups.amounts[activity][group];
  }
  return problem.territoryIds.flatMap((territoryId, territory): Issue[] => {
    const lowest = problem.lowest[activity * problem.territoryIds.length + territory];
    if (reachable[territory] >= lowest - SLACK * problem.means[activity]) return [];
    const name = problem.activities[activity];
    return [{ code: 'reachable_below_band', territoryId, activity: name, amount: reachable[territory], lowest }];
  });
}

function territoriesFor({ territoryIds }: PlanProblem, { locks, allowed }: PlanGroups, group: number): number[] {
  if (locks[group] !== -1) return [locks[group]];
  const all = [...territoryIds.keys()];
  return allowed === null ? all : all.filter((territory) => allowed[group * territoryIds.length + territory] === 1);
}

function highestIn({ highest, territoryIds }: PlanProblem, activity: number, territory: number): number {
  return highest[activity * territoryIds.length + territory];
}
