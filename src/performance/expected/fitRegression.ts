import { compensatedSum } from '../statistics/compensatedSum.js';
import { lengthOf } from '../statistics/householder.js';
import { type LeastSquares, leastSquares } from '../statistics/leastSquares.js';
import { studentQuantile } from '../statistics/studentQuantile.js';
import type { Figure, Fit, FitValues } from './fitTypes.js';
import type { Expectation } from './readTypes.js';
import { type Regression, regressionRow } from './regressionRow.js';
import { spreadOfFit } from './spreadOfFit.js';
import type { Coefficient } from './types.js';

/** Residuals that are no more than rounding, and sales that do not vary, relative to the length of what is fitted. */
const EXACT = 1e-12;

/** Ordinary least squares of sales, or of their logarithms, with an intercept. */
export function fitRegression(expectation: Expectation): Fit {
  const { rows, terms, form, confidence } = expectation;
  const toScale = form === 'logLog' ? Math.log : identity;
  const values = Float64Array.from(rows, ({ actual }) => toScale(actual));
  const columns = terms.map((_, at) => Float64Array.from(rows, (row) => toScale(row.values[at])));
  const fit = leastSquares(columns, values);
  const degrees = rows.length - fit.rank - 1;
  const regression: Regression = {
    fit,
    isLog: form === 'logLog',
    squares: squaresOf(fit.residuals, values),
    quantile: degrees === 0 ? 0 : studentQuantile(1 - confidence, degrees),
    degrees,
  };
  return {
    rows: rows.map(({ actual }, at) => {
      return regressionRow(regression, { at, actual, value: values[at], terms: columns.map((column) => column[at]) });
    }),
    coefficients: toCoefficients(terms, regression),
    values: toValues(values, regression),
    rank: fit.rank,
    dependences: fit.dependences,
    degrees,
    isExact: regression.squares === 0,
    spread: regression.squares === 0 ? null : spreadOfFit(fit, values),
  };
}

function identity(value: number): number {
  return value;
}

/** The sum of squared residuals; 0 where they are no more than rounding. */
function squaresOf(residuals: Float64Array, values: Float64Array): number {
  if (lengthOf(residuals) <= EXACT * lengthOf(values)) return 0;
  return compensatedSum(residuals.map((residual) => residual ** 2));
}

function toCoefficients(terms: readonly string[], { fit, squares, degrees }: Regression): Coefficient[] {
  const error = Math.sqrt(squares / (degrees + 1));
  return [
    toCoefficient(null, fit.intercept, fit.interceptScale * error),
    ...terms.map((term, at) => toCoefficient(term, fit.slopes[at], (fit.slopeScales[at] ?? 0) * error)),
  ];
}

function toCoefficient(term: string | null, estimate: number | null, standardError: number): Coefficient {
  if (estimate === null) return { term, estimate, standardError: null, t: null, reason: 'collinear_term' };
  if (standardError > 0) return { term, estimate, standardError, t: estimate / standardError };
  return { term, estimate, standardError: 0, t: null, reason: 'no_residual_error' };
}

function toValues(values: Float64Array, { fit, squares, degrees, isLog }: Regression): FitValues {
  const freedom = degrees + 1;
  const rSquared = explainedPart(values, fit, squares);
  const inflation = (values.length - 1) / freedom;
  return {
    rSquared,
    adjustedRSquared: typeof rSquared === 'string' ? rSquared : 1 - (1 - rSquared) * inflation,
    residualStandardError: Math.sqrt(squares / freedom),
    degreesOfFreedom: freedom,
    average: isLog ? Math.exp(fit.mean) : fit.mean,
  };
}

function explainedPart(values: Float64Array, { mean }: LeastSquares, squares: number): Figure {
  const deviations = values.map((value) => value - mean);
  if (lengthOf(deviations) <= EXACT * lengthOf(values)) return 'no_variation';
  return Math.max(0, 1 - squares / compensatedSum(deviations.map((deviation) => deviation ** 2)));
}
