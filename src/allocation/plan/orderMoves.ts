import type { PlanGroups } from './groupTypes.js';
import { moveSafely } from './moveSafely.js';
import { openSearch } from './openSearch.js';
import type { PlanProblem } from './problemTypes.js';

/**
 * The groups that differ between two plans, in an order in which moving one after the other gives territories no more
 * pieces and leaves none empty, as far as there is one to be found; otherwise, and without a graph, in their own order.
 */
export function orderMoves(problem: PlanProblem, groups: PlanGroups, from: Int32Array, to: Int32Array): number[] {
  let waiting = [...from.keys()].filter((group) => from[group] !== to[group]);
  if (groups.graph === null) return waiting;
  const state = openSearch(problem, groups, { assigned: from });
  const ordered: number[] = [];
  for (let before = -1; before !== ordered.length; ) {
    before = ordered.length;
    waiting = waiting.filter((group) => {
      if (!moveSafely(state, group, to[group])) return true;
      ordered.push(group);
      return false;
    });
  }
  return [...ordered, ...waiting];
}
