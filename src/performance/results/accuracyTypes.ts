import type { Caution } from '../cautions/types.js';

/** A forecast beside what came of it. */
export interface ForecastPair {
  readonly id: string;
  /** Whose forecast it is. */
  readonly managerId?: string;
  /** What was forecast, in any unit that all pairs share. */
  readonly forecast: number;
  readonly actual: number;
  /** The snapshot that the forecast is from: as it was submitted, not as it was changed later. */
  readonly snapshotId?: string;
  /** How many days before the end of its period it was submitted. */
  readonly horizonDays?: number;
}

/** What came before, to compare errors with those of a forecast that only repeats it. */
export interface ManagerHistory {
  readonly managerId: string;
  /** In the order of time. */
  readonly values: readonly number[];
}

/** How forecasts are judged. */
export interface AccuracyOptions {
  /** Judge the forecasts of this horizon only; the others are left out (default: all). */
  readonly horizonDays?: number;
  /** What all actuals together were in the periods before, in the order of time. */
  readonly history?: readonly number[];
  /** The same for single managers. */
  readonly managerHistories?: readonly ManagerHistory[];
  /** How many periods a season has: 4 compares each quarter with that of the year before (default 1). */
  readonly season?: number;
  /** Whether pairs with an actual of 0 are skipped where errors are divided by it, or there is no such figure (default `withhold`). */
  readonly zeroActuals?: 'withhold' | 'skip';
}

/** Why there is no figure. */
export type NoAccuracy =
  | 'no_forecasts'
  /** What it would be divided by is 0 or less. */
  | 'empty_denominator'
  /** An actual is 0, and nothing says that it is to be skipped. */
  | 'zero_actual'
  | 'history_not_given'
  /** The history has no period that is a season after another. */
  | 'history_too_short'
  /** Every period of the history is as the one a season before. */
  | 'constant_history';

/** How good forecasts are; an error is actual - forecast. */
export interface AccuracyFigures {
  /** The mean error, ME: above 0 where less was forecast than came. */
  readonly meanError: number | null;
  /** The mean of the errors without their signs, MAE. */
  readonly meanAbsoluteError: number | null;
  /** The root of the mean squared error, RMSE. */
  readonly rootMeanSquaredError: number | null;
  /** Σ |error| / Σ |actual|, WAPE: 0.1 is 10 %. */
  readonly weightedAbsolutePercentageError: number | null;
  /** (Σ forecast - Σ actual) / Σ actual: above 0 where too much was forecast. */
  readonly bias: number | null;
  /** The mean of |error| / |actual|, MAPE. */
  readonly meanAbsolutePercentageError: number | null;
  /** The mean of 2 |error| / (|actual| + |forecast|), sMAPE, from 0 to 2; a pair of zeros counts 0. Not recommended. */
  readonly symmetricMeanAbsolutePercentageError: number | null;
  /** The mean absolute error / that of a forecast that repeats what was a season before, MASE: below 1 is better than that. */
  readonly meanAbsoluteScaledError: number | null;
  /** What MASE divides by: the mean of |value - value a season before| in the history. */
  readonly scale: number | null;
  /** Σ error / mean absolute error: beyond 4 on either side errors no longer cancel. */
  readonly trackingSignal: number | null;
}

/** How good the forecasts of somebody, or of all, are. */
export interface Accuracy extends AccuracyFigures {
  readonly count: number;
  /** The pairs that were judged. */
  readonly ids: readonly string[];
  /** The snapshots that they are from. */
  readonly snapshotIds: readonly string[];
  /** The pairs that MAPE skips. */
  readonly skippedIds: readonly string[];
  /** Why each figure that is `null` is. */
  readonly reasons: Readonly<Partial<Record<keyof AccuracyFigures, NoAccuracy>>>;
}

/** How good the forecasts of a manager are. */
export interface ManagerAccuracy extends Accuracy {
  readonly managerId: string;
}

/** How good forecasts were. */
export interface ForecastAccuracy {
  readonly total: Accuracy;
  /** By manager id in UTF-16 code unit order; pairs without one count in the total only. */
  readonly managers: readonly ManagerAccuracy[];
  /** The pairs of another horizon, or of none that is known. */
  readonly leftOut: readonly { readonly id: string; readonly reason: 'other_horizon' | 'no_horizon' }[];
  readonly cautions: readonly Caution[];
}
