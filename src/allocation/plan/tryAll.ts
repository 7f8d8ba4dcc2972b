import { countPieces } from './countPieces.js';
import { isLess } from './isLess.js';
import { isPermitted } from './isPermitted.js';
import { type KeptPlan, keepPlan } from './keepPlan.js';
import { makeMove } from './makeMove.js';
import { outsideBands, SLACK } from './outsideBands.js';
import { outsideOf } from './outsideOf.js';
import type { SearchState } from './searchTypes.js';
import { totalOf } from './totalOf.js';

/**
 * The best of all plans: group after group to each territory in turn, where a branch is left as soon as it can no longer
 * lead to anything better (branch and bound).
 */
export function tryAll(state: SearchState): void {
  const walk = openWalk(state);
  visit(walk, 0);
  for (const [group, territory] of walk.best.assigned.entries()) {
    if (state.assigned[group] !== territory) makeMove(state, group, territory);
  }
  countPieces(state);
}

interface Walk {
  readonly state: SearchState;
  /** By group: the territories that it may go to, and the least that it and all after it cost. */
  readonly choices: readonly (readonly number[])[];
  readonly rest: Float64Array;
  readonly best: KeptPlan & { broken: number };
  /** What the groups so far cost. */
  cost: number;
}

function openWalk(state: SearchState): Walk {
  const { groups, linear, territories } = state;
  const choices = groups.members.map((_, group) =>
    [...state.members.keys()].filter((territory) => isPermitted(state, group, territory)),
  );
  const rest = new Float64Array(choices.length + 1);
  for (let group = choices.length - 1; group >= 0; group--) {
    const costs = choices[group].map((territory) => linear[group * territories + territory]);
    rest[group] = rest[group + 1] + Math.min(...costs);
  }
  return { state, choices, rest, best: { ...keepPlan(state), broken: brokenOf(state) }, cost: 0 };
}

function visit(walk: Walk, group: number): void {
  const { state, choices, best } = walk;
  if (group === choices.length) {
    look(walk);
    return;
  }
  const isSound = best.broken === 0 && best.outside <= SLACK;
  if (isSound && (walk.cost + walk.rest[group] >= best.total || isTooFull(walk, group))) return;
  for (const territory of choices[group]) {
    const cost = state.linear[group * state.territories + territory];
    if (state.assigned[group] !== territory) makeMove(state, group, territory);
    walk.cost += cost;
    visit(walk, group + 1);
    walk.cost -= cost;
  }
}

/** Whether the groups so far fill a territory beyond its bands. */
function isTooFull({ state }: Walk, group: number): boolean {
  const { problem, territories, groups, assigned } = state;
  for (const activity of problem.banded) {
    const loads = new Float64Array(territories);
    for (let each = 0; each < group; each++) loads[assigned[each]] += groups.amounts[activity][each];
    for (let territory = 0; territory < territories; territory++) {
      const cell = activity * territories + territory;
      if (loads[territory] > problem.highest[cell] && outsideBands(problem, cell, loads[territory]) > 0) return true;
    }
  }
  return false;
}

function look({ state, best }: Walk): void {
  const now = { outside: outsideOf(state), total: totalOf(state) };
  if (best.broken === 0 && !isLess(now, best)) return;
  const broken = brokenOf(state);
  if (broken > best.broken || (broken === best.broken && !isLess(now, best))) return;
  best.assigned.set(state.assigned);
  best.broken = broken;
  best.outside = now.outside;
  best.total = now.total;
}

/** Empty territories before extra pieces. */
function brokenOf(state: SearchState): number {
  const { members, problem, pieces, groups, assigned } = state;
  const empty = problem.mayBeEmpty ? 0 : members.filter(({ length }) => length === 0).length;
  if (groups.graph === null) return empty;
  countPieces(state);
  const extra = pieces.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
  return empty * (assigned.length + 1) + extra;
}
