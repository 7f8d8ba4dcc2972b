/** A plan with what it is to respect, by number: units, territories and activities count in the order of their ids. */
export interface PlanProblem {
  readonly unitIds: readonly string[];
  readonly territoryIds: readonly string[];
  readonly activities: readonly string[];
  /** By activity, then unit. */
  readonly amounts: readonly Float64Array[];
  readonly relationValues: Float64Array;
  /** Units that stay together, each family in order; families of one are left out. */
  readonly families: readonly (readonly number[])[];
  readonly places: Places;
  /** What a unit's distance counts, and what it counts when it changes hands; both add up to 1, or are all 0. */
  readonly distanceShares: Float64Array;
  readonly distanceWeights: Float64Array;
  readonly disruptionShares: Float64Array;
  /** The plan that was given, by unit: −1 for none. */
  readonly plan: Int32Array | null;
  /** The one that changes are counted from; territories from `territoryIds.length` up are those of `goneIds`. */
  readonly baseline: Int32Array | null;
  readonly goneIds: readonly string[];
  readonly graph: UnitGraph | null;
  /** Whether pieces count. */
  readonly isContiguous: boolean;
  /** By activity × number of territories + territory. */
  readonly lowest: Float64Array;
  readonly highest: Float64Array;
  /** Activities that have a band. */
  readonly banded: ReadonlySet<number>;
  readonly means: Float64Array;
  readonly weights: { readonly distance: number; readonly imbalance: number; readonly disruption: number };
  /** By unit: −1 for none. */
  readonly locks: Int32Array;
  /** Unit × number of territories + territory. */
  readonly forbidden: ReadonlySet<number>;
  readonly mayBeEmpty: boolean;
}

/** Places of units, then of territories, each a point by number. */
export interface Places {
  readonly unit: 'km' | 'plane' | 'none';
  readonly metric: 'sphere' | 'euclidean' | 'manhattan';
  /** Three numbers a point: of a unit vector, or the plane's two and 0. */
  readonly coordinates: Float64Array;
  readonly isLocated: Uint8Array;
  /** Two numbers a point, as they were given. */
  readonly given: Float64Array;
  /** From the centre of all units to the farthest of units and fixed centres. */
  readonly extent: number;
}

/** Who borders on whom: the neighbours of unit u are `neighbours[starts[u]]` up to, not including, `starts[u + 1]`. */
export interface UnitGraph {
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  /** Pairs of the adjacency, and those that only a bridge joins, each once, the smaller number first. */
  readonly edges: readonly (readonly [number, number])[];
  readonly bridges: readonly (readonly [number, number])[];
}
