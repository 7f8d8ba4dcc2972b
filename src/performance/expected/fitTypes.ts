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

/** How far the spread around a fit follows what is expected. */
export interface SpreadFigures {
  readonly statistic: number;
  /** What chance explains of the statistic where spread is equal. */
  readonly threshold: number;
  /** Whether spread is larger where more is expected. */
  readonly grows: boolean;
}

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
  /** Whether everything is fitted but for rounding; not asked of an index. */
  readonly isExact: boolean;
  /** `null` where there is none to look at. */
  readonly spread: SpreadFigures | null;
}
