import type { PlanGroups } from './groupTypes.js';
import type { PlanProblem } from './problemTypes.js';

/** A plan that is being changed, with all that makes the effect of a change quick to tell. */
export interface SearchState {
  readonly problem: PlanProblem;
  readonly groups: PlanGroups;
  readonly territories: number;
  /** By group. */
  readonly assigned: Int32Array;
  /** By activity × territories + territory. */
  readonly loads: Float64Array;
  /** By activity: Σ (load / mean − 1)². */
  readonly squares: Float64Array;
  /** By group × territories + territory: the weighted distance and disruption that it costs to be there. */
  readonly linear: Float64Array;
  /** By territory: a point, −1 for none. */
  readonly centres: Int32Array;
  /** The groups of each territory, in no order, and where each group stands there. */
  readonly members: readonly number[][];
  readonly positions: Int32Array;
  /** By territory: the number of its pieces; of no meaning without a graph. */
  readonly pieces: Int32Array;
  /** The weight of imbalance over the number of activities that have a mean. */
  readonly imbalanceWeight: number;
  /** For walks over the graph: by group, the walk that last came by. */
  readonly visits: { readonly marks: Int32Array; readonly queue: Int32Array; walk: number };
  /** What the last trial found. */
  readonly trial: Trial;
}

/** What a change would do. */
export interface Trial {
  /** To the total of the objective. */
  total: number;
  /** To what is outside the bands. */
  outside: number;
}
