import { countPieces } from './countPieces.js';
import type { KeptPlan } from './keepPlan.js';
import { makeMove } from './makeMove.js';
import type { SearchState } from './searchTypes.js';
import { updateLinear } from './updateLinear.js';

/** Goes back to a plan that was kept. */
export function restorePlan(state: SearchState, { assigned, centres }: KeptPlan): void {
  for (const [group, territory] of assigned.entries()) {
    if (state.assigned[group] !== territory) makeMove(state, group, territory);
  }
  countPieces(state);
  for (const [territory, centre] of centres.entries()) {
    if (state.centres[territory] === centre) continue;
    state.centres[territory] = centre;
    updateLinear(state, territory);
  }
}
