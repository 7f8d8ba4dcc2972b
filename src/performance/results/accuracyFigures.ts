import { compensatedSum } from '../statistics/compensatedSum.js';
import type { AccuracyFigures, ForecastPair, NoAccuracy } from './accuracyTypes.js';

/** A figure, or why there is none. */
export type AccuracyFigure = number | NoAccuracy;

/** What forecasts are judged by besides themselves. */
export interface Yardstick {
  /** The mean difference of what was a season apart. */
  readonly scale: AccuracyFigure;
  readonly skipsZeros: boolean;
}

/**
 * How good forecasts are, each figure or why there is none. INVARIANT: the pairs are in the order of their ids.
 *
 * Source: Hyndman and Koehler, Another look at measures of forecast accuracy, International Journal of Forecasting 22 (2006).
 */
export function accuracyFigures(
  pairs: readonly ForecastPair[],
  { scale, skipsZeros }: Yardstick,
): Record<keyof AccuracyFigures, AccuracyFigure> {
  const errors = pairs.map(({ actual, forecast }) => actual - forecast);
  const sizes = errors.map(Math.abs);
  const meanAbsoluteError = meanOf(sizes);
  return {
    meanError: meanOf(errors),
    meanAbsoluteError,
    rootMeanSquaredError: rootOf(meanOf(errors.map((error) => error ** 2))),
    weightedAbsolutePercentageError: sumRatio(
      sizes,
      pairs.map(({ actual }) => Math.abs(actual)),
    ),
    bias: sumRatio(
      errors.map((error) => 0 - error),
      pairs.map(({ actual }) => actual),
    ),
    meanAbsolutePercentageError: percentageError(pairs, skipsZeros),
    symmetricMeanAbsolutePercentageError: meanOf(pairs.map(symmetricError)),
    meanAbsoluteScaledError: divide(meanAbsoluteError, scale),
    scale,
    trackingSignal: pairs.length === 0 ? 'no_forecasts' : divide(compensatedSum(errors), meanAbsoluteError),
  };
}

function meanOf(values: readonly number[]): AccuracyFigure {
  return values.length === 0 ? 'no_forecasts' : compensatedSum(values) / values.length;
}

function rootOf(square: AccuracyFigure): AccuracyFigure {
  return typeof square === 'string' ? square : Math.sqrt(square);
}

function divide(numerator: AccuracyFigure, denominator: AccuracyFigure): AccuracyFigure {
  if (typeof numerator === 'string') return numerator;
  if (typeof denominator === 'string') return denominator;
  return denominator > 0 ? numerator / denominator : 'empty_denominator';
}

function sumRatio(numerators: readonly number[], denominators: readonly number[]): AccuracyFigure {
  if (numerators.length === 0) return 'no_forecasts';
  return divide(compensatedSum(numerators), compensatedSum(denominators));
}

function percentageError(pairs: readonly ForecastPair[], skipsZeros: boolean): AccuracyFigure {
  const counted = pairs.filter(({ actual }) => actual !== 0);
  if (counted.length < pairs.length && (!skipsZeros || counted.length === 0)) return 'zero_actual';
  return meanOf(counted.map(({ actual, forecast }) => Math.abs((actual - forecast) / actual)));
}

function symmetricError({ actual, forecast }: ForecastPair): number {
  const size = Math.abs(actual) + Math.abs(forecast);
  return size === 0 ? 0 : (2 * Math.abs(actual - forecast)) / size;
}
