import { isPermitted } from './isPermitted.js';
import type { SearchState } from './searchTypes.js';

/** The most plans that are all tried. */
const PLANS = 600_000;

/** Whether there are so few plans, for centres that stay where they are, that each can be tried. */
export function canTryAll(state: SearchState, iterations: number): boolean {
  const { problem, groups, territories } = state;
  const own = problem.places.isLocated.subarray(problem.unitIds.length);
  if (problem.places.unit !== 'none' && own.includes(0)) return false;
  let plans = 1;
  for (const group of groups.members.keys()) {
    let choices = 0;
    for (let territory = 0; territory < territories; territory++) if (isPermitted(state, group, territory)) choices++;
    plans *= choices;
    if (plans > Math.min(PLANS, 50 * iterations)) return false;
  }
  return true;
}
