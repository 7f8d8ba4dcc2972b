import type { Dependence } from '../statistics/leastSquares.js';
import type { NoExpectation } from './reasonTypes.js';
import type { Coefficient, ExpectedRowFigures, ExpectedSales, FigureInterval } from './types.js';

/** A figure, or why there is none. */
export type Figure<Value = number> = Value | NoExpectation;

/** The figures of a row, or why there are none. */
export interface RowFigures extends Record<Exclude<keyof ExpectedRowFigures, 'indexInterval'>, Figure> {
  readonly indexInterval: Figure<FigureInterval>;
  readonly leverage: number;
  /** By term. */
  readonly contributions: readonly (number | null)[];
}

/** The figures of a fit, or why there are none. */
export type FitValues = Record<Exclude<keyof ExpectedSales['reasons'], 'rankCorrelation'>, Figure>;

/** A fit by one of the forms. */
export interface Fit {
  readonly rows: readonly RowFigures[];
  readonly coefficients: readonly Coefficient[];
  readonly values: FitValues;
  /** The number of coefficients that were found. */
  readonly rank: number;
  readonly dependences: readonly Dependence[];
  /** Those of the distribution of studentised residuals; 0 where there are none. */
  readonly degrees: number;
}
