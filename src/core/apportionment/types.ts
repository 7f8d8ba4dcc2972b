import type { Rounding } from '../exact/types.js';

/** How whole units are shared out; {@link apportion} has a table. */
export type ApportionMethod = 'hamilton' | 'webster' | 'dHondt' | 'huntingtonHill' | 'adams';

/** The least and the most that one share may be, each included; without one there is no limit on that side. */
export interface ShareBounds {
  readonly lowest?: number;
  readonly highest?: number;
}

/** How a total is shared out. */
export interface ApportionOptions {
  /** How whole units are shared out (default `hamilton`). */
  readonly method?: ApportionMethod;
  /** An id for each weight: ties go to the smaller id in UTF-16 code unit order, without ids to the earlier weight. */
  readonly ids?: readonly string[];
  /**
   * The unit: shares are whole multiples of it, but for bounds, and for the one next in line, which takes what is left when
   * the total is no multiple (default 1).
   */
  readonly step?: number;
  /** The bounds of each share, in the order of the weights. */
  readonly bounds?: readonly ShareBounds[];
  /** What weights that are all 0 mean: `equal` ones, or an issue (default `equal`). */
  readonly zeroWeights?: 'equal' | 'refuse';
}

/** A share and where it comes from. */
export interface BoundedShare {
  readonly amount: number;
  /** The share before it was rounded, as near as a double comes. */
  readonly quota: number;
  /** The bound that the quota lies on, `null` where it follows the weight. */
  readonly bound: 'lowest' | 'highest' | null;
}

/** A total shared out within bounds. */
export interface BoundedShares {
  readonly shares: readonly BoundedShare[];
  /** What a weight is multiplied with to become a quota, unless a bound is in the way; the nearest to 0 that does. */
  readonly multiplier: number;
}

/** How the sums so far are rounded. */
export interface CumulativeOptions {
  /** Where a half goes (default `halfUp`, with which no part is off by 1). */
  readonly rounding?: Rounding;
  /** What weights that are all 0 mean: `equal` ones, or an issue (default `equal`). */
  readonly zeroWeights?: 'equal' | 'refuse';
}

/** What the rows and columns of a matrix have to add up to. */
export interface Margins {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

/** What ties in a matrix are broken by: the smaller id in UTF-16 code unit order, without ids the earlier row or column. */
export interface MatrixIds {
  readonly rowIds?: readonly string[];
  readonly columnIds?: readonly string[];
}

/** One who gets a share, inside: a whole weight, bounds on the total's side of 0 and its place among equals. */
export interface Party {
  readonly index: number;
  readonly weight: bigint;
  readonly lowest: bigint;
  readonly highest: bigint | null;
  readonly rank: number;
}

/** What is to be shared out, mirrored where the total is negative. */
export interface Apportionment {
  readonly total: bigint;
  readonly parties: readonly Party[];
  readonly method: ApportionMethod;
  readonly step: bigint;
  readonly isNegative: boolean;
  /** Weights are `10 ** -exponent` times what was given. */
  readonly exponent: number;
}

/** A right to up to `room` more, by index of the party. */
export interface Claim {
  readonly index: number;
  readonly room: bigint;
}

/** What each party has for certain, and who is next in line for the rest. */
export interface Claims {
  readonly certain: readonly bigint[];
  readonly line: readonly Claim[];
}

/** Cells rounded down, what was cut off, and how many of each row and column have to be rounded up instead. */
export interface Cells {
  readonly floors: readonly (readonly number[])[];
  /** In a denominator that all cells share; 0 for a whole cell, which cannot be rounded up. */
  readonly remainders: readonly (readonly bigint[])[];
  /** The margins of the columns. */
  readonly columnSums: readonly number[];
  readonly rowUps: readonly number[];
  readonly columnUps: readonly number[];
  /** Rows and columns in the order in which they are gone through. */
  readonly rowOrder: readonly number[];
  readonly columnOrder: readonly number[];
}
