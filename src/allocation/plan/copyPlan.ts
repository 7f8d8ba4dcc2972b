import type { KeptPlan } from './keepPlan.js';
import type { SearchState, Trial } from './searchTypes.js';

/** Writes the plan of a search over one that was kept. */
export function copyPlan(state: SearchState, { outside, total }: Trial, kept: KeptPlan): void {
  kept.assigned.set(state.assigned);
  kept.centres.set(state.centres);
  kept.outside = outside;
  kept.total = total;
}
