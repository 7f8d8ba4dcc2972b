import type { Issue } from '../../core/issues.js';
import type { Caution } from '../cautions/types.js';
import type { NoExpectation } from './reasonTypes.js';

/**
 * A territory, or a team, with what it sold and what it was up against: its `terms`, such as its potential, are members of
 * their own, in any unit.
 */
export interface SalesRow {
  readonly id: string;
  /** What was sold, in any unit that all rows share. */
  readonly actual: number;
  /** The largest single deal in it. */
  readonly largestDeal?: number;
  readonly [term: string]: unknown;
}

/** How what a territory should sell follows from its terms; {@link expectedSales} has the table. */
export type ExpectationForm = 'linear' | 'logLog' | 'index';

/** What sales are expected from. */
export interface ExpectationOptions {
  /** The members of the rows to go by: what the seller does not control, such as potential, workload or advertising. */
  readonly terms: readonly string[];
  /** Default `linear`. */
  readonly form?: ExpectationForm;
  /** Those of the terms that are in the seller's hands after all: each gets a caution. */
  readonly sellerControlled?: readonly string[];
  /** The confidence of the intervals, above 0 and below 1 (default 0.95). */
  readonly confidence?: number;
}

/** The two ends of a range. */
export interface FigureInterval {
  readonly lowest: number;
  readonly highest: number;
}

/** What a term adds to the expectation of a row, or multiplies it by. */
export interface TermContribution {
  readonly term: string;
  /** The term of the row. */
  readonly value: number;
  /** Added to `average` by a row with this value in place of an average one; for `logLog`, what `average` is multiplied by. */
  readonly contribution: number | null;
}

/** The figures of a row that may be missing. */
export interface ExpectedRowFigures {
  /** What the row should sell, by a fit over all rows. */
  readonly expected: number | null;
  /** The same by a fit over all other rows, which its own sales have no part in. */
  readonly leaveOneOut: number | null;
  /** actual / leaveOneOut, or actual / expected for a potential index: 1.1 is 10 % above what the territory explains. */
  readonly index: number | null;
  /** Where the index may lie, from what rows usually miss: it has 1 in it unless the row is further off than chance explains. */
  readonly indexInterval: FigureInterval | null;
  /**
   * (actual - leaveOneOut) / its own standard error: externally studentised, by Student's t with `rows - coefficients - 1`.
   * `null` with the reason `infinitely_far` for the one row that is off where all others are fitted exactly: it counts as
   * beyond every threshold.
   */
  readonly studentizedResidual: number | null;
}

/** What a territory should sell beside what it sold. */
export interface ExpectedRow extends ExpectedRowFigures {
  readonly id: string;
  readonly actual: number;
  /** How far the row draws the fit to itself, up to 1; they add up to the number of coefficients. */
  readonly leverage: number;
  /** Its place by sales, from 1; equal ones share the better place. */
  readonly rawRank: number;
  /** Its place by index among the rows that have one; those within a billionth of each other share the better place. */
  readonly adjustedRank: number | null;
  /** `expected` is `average` and these together. */
  readonly contributions: readonly TermContribution[];
  /** Why each figure that is `null` is. */
  readonly reasons: Readonly<Partial<Record<keyof ExpectedRowFigures, NoExpectation>>>;
}

/** A coefficient of the fit. */
export interface Coefficient {
  /** `null` for the intercept. */
  readonly term: string | null;
  readonly estimate: number | null;
  readonly standardError: number | null;
  /** estimate / standardError. */
  readonly t: number | null;
  /** Why one of them is `null`. */
  readonly reason?: NoExpectation;
}

/** How good a fit is. */
export interface FitFigures {
  /** The part of the variation that the terms explain; for `logLog` of the logarithms. */
  readonly rSquared: number | null;
  /** The same, less what that many terms explain by chance. */
  readonly adjustedRSquared: number | null;
  /** The standard error of the residuals, s, in the unit of the sales; for `logLog` of their natural logarithms. */
  readonly residualStandardError: number | null;
  /** rows - coefficients. */
  readonly degreesOfFreedom: number | null;
}

/** What every territory should sell, and how far that can be told. */
export interface ExpectedSales extends FitFigures {
  readonly form: ExpectationForm;
  /** By id in UTF-16 code unit order. */
  readonly rows: readonly ExpectedRow[];
  /** The intercept first, which an index has not, then the terms in the order in which they were given. */
  readonly coefficients: readonly Coefficient[];
  /** The mean of all sales; for `logLog` their geometric mean. */
  readonly average: number | null;
  /** How far the order by index is the order by sales, by Spearman, over the rows that have an index. */
  readonly rankCorrelation: number | null;
  /** Why each figure of the fit that is `null` is. */
  readonly reasons: Readonly<Partial<Record<keyof FitFigures | 'average' | 'rankCorrelation', NoExpectation>>>;
  /** What to be careful about; {@link describeCaution} puts it into words. */
  readonly cautions: readonly Caution[];
  /** Rows whose largest deal is more than all they sold: it does not count as a part of it. */
  readonly issues: readonly Issue[];
}
