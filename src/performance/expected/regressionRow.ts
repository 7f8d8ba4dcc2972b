import type { LeastSquares } from '../statistics/leastSquares.js';
import type { Figure, RowFigures } from './fitTypes.js';
import type { FigureInterval } from './types.js';

/** What is left of a leverage of 1 after rounding. */
const SPARE = 1e-10;
/** A sum of squares that is no more than what rounding leaves of a larger one. */
const ROUNDING = 1e-12;

/** A fit, and what is needed to tell how far a row is off it. */
export interface Regression {
  readonly fit: LeastSquares;
  /** Whether the fit is one of logarithms. */
  readonly isLog: boolean;
  /** The sum of squared residuals. */
  readonly squares: number;
  /** How many standard errors an interval reaches to either side. */
  readonly quantile: number;
  /** Degrees of freedom without the row. */
  readonly degrees: number;
}

/** A row in the scale of the fit. */
interface FittedRow {
  readonly at: number;
  readonly actual: number;
  readonly value: number;
  readonly terms: readonly number[];
}

/**
 * The figures of a row, from one fit over all: without the row its residual would be `residual / (1 - leverage)`, and its
 * square is missing from the sum of squares. Source: Belsley, Kuh and Welsch, Regression Diagnostics, 2.1.
 */
export function regressionRow(regression: Regression, row: FittedRow): RowFigures {
  const { fit, isLog } = regression;
  // Residuals that are rounding are none, so that nothing is ranked by them.
  const residual = regression.squares === 0 ? 0 : fit.residuals[row.at];
  const leverage = Math.min(1, fit.leverages[row.at]);
  const deleted: Figure = 1 - leverage > SPARE ? residual / (1 - leverage) : 'fits_itself';
  const error = errorOf(regression, residual, leverage);
  const leaveOneOut = typeof deleted === 'string' ? deleted : fromScale(row.value - deleted, isLog);
  const index = isLog ? ratioOf(deleted) : indexOf(row.actual, leaveOneOut);
  return {
    expected: fromScale(row.value - residual, isLog),
    leaveOneOut,
    index,
    indexInterval: intervalOf({ deleted, error, leaveOneOut, index }, regression),
    studentizedResidual:
      typeof deleted === 'string' || typeof error === 'string' ? reasonOf(deleted, error) : deleted / error,
    leverage,
    contributions: row.terms.map((value, term) => contributionOf(regression, term, value)),
  };
}

/** The standard error of what a row is off a fit without it. */
function errorOf({ squares, degrees }: Regression, residual: number, leverage: number): Figure {
  if (1 - leverage <= SPARE) return 'fits_itself';
  if (degrees === 0) return 'too_few_rows';
  const left = squares - residual ** 2 / (1 - leverage);
  if (squares === 0) return 'no_residual_error';
  if (left <= ROUNDING * squares) return 'infinitely_far';
  return Math.sqrt(left / degrees / (1 - leverage));
}

function fromScale(value: number, isLog: boolean): Figure {
  return isLog ? ratioOf(value) : value;
}

/** A ratio by its logarithm. */
function ratioOf(logarithm: Figure): Figure {
  if (typeof logarithm === 'string') return logarithm;
  const ratio = Math.exp(logarithm);
  return ratio > 0 && ratio < Number.POSITIVE_INFINITY ? ratio : 'beyond_range';
}

function indexOf(actual: number, leaveOneOut: Figure): Figure {
  if (typeof leaveOneOut === 'string') return leaveOneOut;
  return leaveOneOut > 0 ? actual / leaveOneOut : 'nonpositive_expectation';
}

interface IndexFigures {
  readonly deleted: Figure;
  readonly error: Figure;
  readonly leaveOneOut: Figure;
  readonly index: Figure;
}

/** The prediction interval around the actual, over the prediction. */
function intervalOf(figures: IndexFigures, { isLog, quantile }: Regression): Figure<FigureInterval> {
  const { deleted, error, leaveOneOut, index } = figures;
  if (typeof index === 'string') return index;
  if (typeof error === 'string') return error;
  if (!isLog) {
    // INVARIANT: there is an index, so there is a prediction above 0.
    const half = typeof leaveOneOut === 'string' ? 0 : (quantile * error) / leaveOneOut;
    return { lowest: index - half, highest: index + half };
  }
  const [lowest, highest] = [-1, 1].map((side) =>
    ratioOf(typeof deleted === 'string' ? deleted : deleted + side * quantile * error),
  );
  return typeof lowest === 'string' || typeof highest === 'string' ? 'beyond_range' : { lowest, highest };
}

function reasonOf(deleted: Figure, error: Figure): Figure {
  return typeof deleted === 'string' ? deleted : error;
}

function contributionOf({ fit, isLog }: Regression, term: number, value: number): number | null {
  const part = (fit.slopes[term] ?? 0) * (value - fit.means[term]);
  const contribution = fromScale(part, isLog);
  return typeof contribution === 'string' ? null : contribution;
}
