import type { Rounding } from '../exact/types.js';
import type { Issue } from '../issues.js';

/**
 * An amount of money: a whole number of the currency's minor units (cents for `USD`, yen for `JPY`) and its ISO 4217 code.
 *
 * Why there is no library in here: dinero.js 2 (MIT, no dependencies, 4.5 kB) was weighed and left out. It would bring
 * exact sums, but an object for each of a million lines; beyond 2^53 it asks for its big-integer twin, whose amounts are no
 * JSON; it converts one amount at a time with rates that have no dates, and leaves the scale or the rounding of each to
 * the caller, while a forecast converts by date, sums, and rounds once. Its allocation lets the position decide among
 * equals, where results here may not depend on the order of input. What remained to be used were a currency's digits and
 * a handful of operations on whole numbers, which this folder does in fewer lines than an adapter would take, and the
 * pure layers keep to json-logic-js, immer and zod.
 */
export interface Money {
  readonly amountMinor: number;
  readonly currency: string;
}

/**
 * One exchange rate: what a unit of `from` is worth in `to`, as decimal text. It holds from the day `validFrom` until the
 * next one for the same pair, or, without dates, in the plan of rates named `rateSet`: it has one of the two.
 */
export interface RateRow {
  readonly from: string;
  readonly to: string;
  readonly rate: string;
  readonly validFrom?: string;
  readonly rateSet?: string;
}

/** How rates are read. */
export interface RateOptions {
  /**
   * The currency by way of which two others are converted where no rate is given for them directly, and whose rates may be
   * read in both directions. Without it only the pairs that are given can be converted.
   */
  readonly pivot?: string;
}

/** Which rate a line of a date is converted with. */
export type ConversionMode =
  /** The rate on one day, for all lines: as if everything were paid then. */
  | { readonly kind: 'current'; readonly asOf: string }
  /** The rate on the line's own date. */
  | { readonly kind: 'closeDate' }
  /** The rate of a named set, whatever the date: constant currency. */
  | { readonly kind: 'fixed'; readonly rateSet: string };

/** How amounts become those of one currency. */
export interface Conversion {
  readonly rates: CompiledRates;
  readonly to: string;
  readonly mode: ConversionMode;
  /** Where a half goes when a sum is rounded (default `halfEven`). */
  readonly rounding?: Rounding;
}

/** An amount to be converted; its `date` decides in mode `closeDate`. */
export interface ConversionLine extends Money {
  readonly date?: string;
}

/** The sum of lines in one currency, and the lines that it lacks. */
export interface ConvertedSum {
  /** `null` where the sum does not fit, which is an issue too. */
  readonly total: Money | null;
  /** A line with a pointer, such as `/3`, that is no amount or has no rate is not in the total. */
  readonly issues: readonly Issue[];
}

/** A rate of a list. */
export interface RateEntry {
  readonly validFrom: string;
  readonly row: RateRow;
}

/** Exchange rates ready for look-up, opaque to callers. */
export interface CompiledRates {
  readonly kind: 'compiledRates';
  readonly pivot: string | null;
  /** The rates of each set and, under `null`, those with dates; of each pair, the earliest first. */
  readonly sets: ReadonlyMap<string | null, ReadonlyMap<string, readonly RateEntry[]>>;
}
