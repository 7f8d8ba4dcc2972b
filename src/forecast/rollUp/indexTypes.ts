import type { Rounding } from '../../core/exact/types.js';
import type { Issue } from '../../core/issues.js';
import type { Conversion } from '../../core/money/types.js';
import type { WideSums } from '../../core/money/wideSums.js';
import type { SparseList } from '../../core/sparseList.js';
import type { TextNumbers } from '../../core/textNumbers.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type {
  ForecastCategory,
  ForecastDimension,
  ForecastPeriod,
  ForecastTerritory,
  LineKind,
  OverlapPolicy,
  RollUpTotal,
} from './types.js';

/**
 * What {@link rollUp} found: `totals` and `issues` are for reading, the rest is opaque. Ask `forecastOf` and its like.
 *
 * All that grows with the lines or the territories stays as it has been made, with what is different since then beside it:
 * one in which few lines are different shares all the rest.
 */
export interface RollUp {
  readonly kind: 'rollUp';
  /** The currency of all sums; `null` where lines have none. */
  readonly currency: string | null;
  readonly totals: readonly RollUpTotal[];
  /** In the order of the lines. */
  readonly issues: readonly Issue[];
  readonly plan: RollUpPlan;
  readonly lines: LineList;
  readonly scale: Scale;
  readonly revenue: Board;
  /** `null` where there is no overlay. */
  readonly overlay: Board | null;
}

/** All lines that there are. */
export interface LineList {
  /** Rows, including those of lines that are no more. */
  readonly count: number;
  /** The first rows, as they were when all were gathered. */
  readonly table: LineTable;
  /** By row: where its line stands since then. All rows that came later have one. */
  readonly changed: SparseList<TableRow>;
  /** By the number of the currency; `null` for none. */
  readonly currencies: readonly (string | null)[];
  readonly tallies: readonly Tally[];
  /** Which rows have which id. */
  readonly byId: RowIndex;
  /** Which rows are of which opportunity; `null` as long as nobody has asked. */
  readonly byOpportunity: RowIndex | null;
}

/** A row in its table. */
export interface TableRow {
  readonly table: LineTable;
  readonly row: number;
}

/** What became of the lines of one kind and currency. */
export interface Tally {
  readonly kind: LineKind;
  readonly currency: string | null;
  /** By outcome, in the order of `outcomeOf`. */
  readonly counts: Float64Array;
  readonly sums: WideSums;
}

/**
 * Rows by the hash of a text, in buckets: pairs of hash and row, by row where nothing has been changed. Texts with the same
 * hash are in the same bucket and have to be told apart by themselves.
 */
export interface RowIndex {
  /** The lower bits of a hash, which say in which bucket it is. */
  readonly mask: number;
  /** The buckets one after another, each with two numbers for a row. */
  readonly pairs: Int32Array;
  /** By bucket: where it begins in `pairs`; last, where the last one ends. */
  readonly starts: Int32Array;
  /** By bucket: what it is since then. */
  readonly changed: SparseList<Int32Array>;
}

/** Credit lines by row, in columns: an object each would take most of the time. */
export interface LineTable {
  /** Empty for a line without one, and for one that is no more. */
  readonly ids: readonly string[];
  /** The opportunity of each line: its own id unless it names one. */
  readonly opportunityIds: readonly string[];
  /** The cell, -1 for a line that is left out or there already, or is no more. */
  readonly cells: Int32Array;
  readonly amounts: Float64Array;
  /** 1 for overlay; `null` where there is none. */
  readonly overlays: Uint8Array | null;
  /** 1 for the same line once more; `null` where there is none. */
  readonly isRepeat: Uint8Array | null;
  /** The number of the currency; `null` where it is 0 everywhere. */
  readonly currencies: Int32Array | null;
  /** `null` for nobody. To number them takes longer than to keep them. */
  readonly userIds: readonly (string | null)[];
  /** By dimension: the number of the value of each line, -1 for none. */
  readonly dimensions: readonly Int32Array[];
  /** The number of the rate; `null` where it is 0 everywhere. */
  readonly rates: Int32Array | null;
  /** A line's own probability, NaN for none; `null` where no line has one. */
  readonly probabilities: Float64Array | null;
  /** The credits of line i are those from `starts[i]` on, up to `starts[i + 1]`; there may be others before the first. */
  readonly starts: Int32Array;
  /** By credit: the position of the territory, ascending within a line. */
  readonly positions: Int32Array;
  /** By credit: its part of the amount; `null` where each has all of it. */
  readonly shares: Float64Array | null;
}

/** All that a roll-up depends on besides the lines, checked. */
export interface RollUpPlan {
  readonly tree: ForecastTree;
  /** The earliest first, whatever order they were given in. */
  readonly periods: readonly ForecastPeriod[];
  readonly categories: readonly ForecastCategory[];
  readonly categoryNumbers: TextNumbers;
  readonly dimensions: readonly ForecastDimension[];
  readonly overlap: OverlapPolicy;
  readonly tie: 'first' | 'none';
  readonly attribution: 'asOf' | 'closeDate';
  readonly asOf: string | undefined;
  readonly conversion: Conversion | undefined;
}

/** The territories by position in pre-order. */
export interface ForecastTree {
  readonly hierarchy: HierarchyIndex<ForecastTerritory>;
  /** The position of each id; one of them, where the territory has several. */
  readonly positions: TextNumbers;
  /** By position: all those of the territory, the latest first; `null` where each has one. */
  readonly placements: readonly (readonly number[])[] | null;
  /** 1 where a territory and all above it are active. */
  readonly isActive: Uint8Array;
  /** The first day on which a territory and all above it are open; less than any day where there is none. */
  readonly opens: readonly string[];
  /** The first day on which one of them no longer is; more than any day where there is none. */
  readonly closes: readonly string[];
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
 * cells, `period * categories + category`, each in as many numbers as the scale has planes.
 *
 * What children and own lines have too much is not kept: it is what they add up to, less `value`.
 */
export interface Board {
  readonly width: number;
  /** The lines in the territory itself; above all roots, those without a territory. */
  readonly own: SumTable;
  /** The lines in the territory or below it. */
  readonly value: SumTable;
}

/** Sums by slot and cell, on the scale. */
export interface SumTable {
  /** In planes. None of those that there are not has anything. */
  readonly sums: WideSums;
  /** By cell: what the sum is since those were made. A number is within 2^52. */
  readonly changed: SparseList<number | bigint>;
}
