import { outsideOf } from './outsideOf.js';
import type { SearchState, Trial } from './searchTypes.js';
import { totalOf } from './totalOf.js';

/** A plan by group that is kept, with what it comes to. */
export interface KeptPlan extends Trial {
  readonly assigned: Int32Array;
  readonly centres: Int32Array;
}

/** The plan of a search as it is now. */
export function keepPlan(state: SearchState): KeptPlan {
  const { assigned, centres } = state;
  return { assigned: assigned.slice(), centres: centres.slice(), outside: outsideOf(state), total: totalOf(state) };
}
