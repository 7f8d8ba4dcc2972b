import type { Rounding } from '../../core/exact/types.js';
import type { Issue } from '../../core/issues.js';
import type { Conversion } from '../../core/money/types.js';
import type { WideSums } from '../../core/money/wideSums.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ForecastCategory, ForecastPeriod, ForecastTerritory, OverlapPolicy, RollUpTotal } from './types.js';

/**
 * What {@link rollUp} found: `totals` and `issues` are for reading, the rest is opaque. Ask `forecastOf` and its like.
 */
export interface RollUp {
  readonly kind: 'rollUp';
  /** The currency of all sums; `null` where lines have none. */
  readonly currency: string | null;
  readonly totals: readonly RollUpTotal[];
  /** In the order of the lines. */
  readonly issues: readonly Issue[];
  readonly plan: RollUpPlan;
  readonly table: LineTable;
  readonly scale: Scale;
  readonly revenue: Board;
  /** `null` where there is no overlay. */
  readonly overlay: Board | null;
}

/** Credit lines by row, in columns: an object each would take most of the time. */
export interface LineTable {
  readonly ids: readonly string[];
  /** The cell, -1 for a line that is left out or there already. */
  readonly cells: Int32Array;
  readonly amounts: Float64Array;
  /** 1 for overlay. */
  readonly overlays: Uint8Array;
  /** The number of the user, -1 for none. */
  readonly users: Int32Array;
  readonly userNumbers: ReadonlyMap<string, number>;
  /** The number of the rate. */
  readonly rates: Int32Array;
  /** A line's own probability, NaN for none. */
  readonly probabilities: Float64Array;
  /** The credits of line i are those from `starts[i]` on, up to `starts[i + 1]`. */
  readonly starts: Int32Array;
  /** By credit: the position of the territory, ascending within a line. */
  readonly positions: Int32Array;
  /** By credit: its part of the amount; `null` where each has all of it. */
  readonly shares: Float64Array | null;
}

/** All that a roll-up depends on besides the lines, checked. */
export interface RollUpPlan {
  readonly tree: ForecastTree;
  readonly periods: readonly ForecastPeriod[];
  readonly categories: readonly ForecastCategory[];
  readonly overlap: OverlapPolicy;
  readonly attribution: 'asOf' | 'closeDate';
  readonly asOf: string | undefined;
  readonly conversion: Conversion | undefined;
}

/** The territories by position in pre-order. */
export interface ForecastTree {
  readonly hierarchy: HierarchyIndex<ForecastTerritory>;
  /** 1 where a territory and all above it are active. */
  readonly isActive: Uint8Array;
  /** The first day on which a territory and all above it are open; less than any day where there is none. */
  readonly opens: readonly string[];
  /** The first day on which one of them no longer is; more than any day where there is none. */
  readonly closes: readonly string[];
  /** The place in the order of precedence: the smallest is the primary one. */
  readonly ranks: Int32Array;
}

/**
 * How amounts become whole numbers that add up exactly: `amount * factor` of the line's rate, over `denominator` for all of
 * them alike, in `planes` numbers: the one at `k` counts 2^(52 * k).
 */
export interface Scale {
  readonly planes: number;
  readonly denominator: bigint;
  /** By number of the rate. */
  readonly factors: readonly ScaleFactor[];
  readonly rounding: Rounding;
}

/** A factor, and the double next to it, which is the same up to 2^53. */
export interface ScaleFactor {
  readonly exact: bigint;
  readonly near: number;
}

/**
 * The sums of all slots, which are the territories by position and, last, what is above all roots. Those of a slot are `width`
 * numbers: by cell, `period * categories + category`, each in as many as the scale has planes.
 */
export interface Board {
  readonly width: number;
  readonly parts: {
    /** The lines in the territory itself; above all roots, those without a territory. */
    readonly own: WideSums;
    /** What children and own lines have too much, below 0. */
    readonly minusOverlap: WideSums;
    /** The lines in the territory or below it. */
    readonly value: WideSums;
  };
}
