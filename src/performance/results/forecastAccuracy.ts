import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import type { Caution } from '../cautions/types.js';
import { type AccuracyFigure, accuracyFigures } from './accuracyFigures.js';
import type {
  Accuracy,
  AccuracyFigures,
  AccuracyOptions,
  ForecastAccuracy,
  ForecastPair,
  ManagerAccuracy,
  NoAccuracy,
} from './accuracyTypes.js';
import { type ReadForecasts, readForecasts } from './readForecasts.js';
import { scaleOf } from './scaleOf.js';

/** Forecasts that it takes to say something about who made them. */
const FEWEST = 4;

/**
 * How near forecasts came to what was sold, of all and of each manager: errors, bias and their sizes relative to sales and
 * to a forecast that only repeats the past.
 *
 * Forecasts count as they were submitted, so each names its snapshot; with `horizonDays` only those submitted that long
 * before the end of their period are judged, and the others are listed. Percentages of actuals (MAPE) grow without bound
 * near 0 and do not exist at 0: WAPE, and MASE with a history, do not have that trouble. A figure that cannot be told is
 * `null`, and `reasons` says why. Fewer than four forecasts have the caution `insufficient`.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member` and `unknown_member` naming the place, `duplicate_id`.
 * @example
 * const { total } = forecastAccuracy([
 *   { id: 'Q1', forecast: 90, actual: 100, snapshotId: 'Q1-week-3' },
 *   { id: 'Q2', forecast: 110, actual: 100, snapshotId: 'Q2-week-3' },
 *   { id: 'Q3', forecast: 120, actual: 100, snapshotId: 'Q3-week-3' },
 *   { id: 'Q4', forecast: 120, actual: 100, snapshotId: 'Q4-week-3' },
 * ]);
 * total.meanAbsoluteError; // => 15
 * total.weightedAbsolutePercentageError; // => 0.15
 * total.bias; // => 0.1
 */
export function forecastAccuracy(pairs: readonly ForecastPair[], options?: AccuracyOptions): ForecastAccuracy {
  const read = readPlainData(() => readForecasts(pairs, options));
  const leftOut = read.pairs.flatMap((pair) => findOtherHorizon(pair, read.horizonDays));
  const left = new Set(leftOut.map(({ id }) => id));
  const judged = read.pairs.filter(({ id }) => !left.has(id));
  const total = judge(judged, read.history, read);
  const managers = [...groupByManager(judged)].map(([managerId, own]): ManagerAccuracy => {
    return { managerId, ...judge(own, read.histories.get(managerId), read) };
  });
  return { total, managers, leftOut, cautions: findCautions(judged, total, managers) };
}

function findOtherHorizon({ id, horizonDays }: ForecastPair, wanted: number | undefined): ForecastAccuracy['leftOut'] {
  if (wanted === undefined || horizonDays === wanted) return [];
  return [{ id, reason: horizonDays === undefined ? 'no_horizon' : 'other_horizon' }];
}

function groupByManager(pairs: readonly ForecastPair[]): Map<string, ForecastPair[]> {
  const ids = new Set(pairs.flatMap(({ managerId }) => (managerId === undefined ? [] : [managerId])));
  const groups = new Map([...ids].sort(compareText).map((id): [string, ForecastPair[]] => [id, []]));
  for (const pair of pairs) if (pair.managerId !== undefined) groups.get(pair.managerId)?.push(pair);
  return groups;
}

function judge(
  pairs: readonly ForecastPair[],
  history: readonly number[] | undefined,
  { season, skipsZeros }: ReadForecasts,
): Accuracy {
  const figures = accuracyFigures(pairs, { scale: scaleOf(history, season), skipsZeros });
  const snapshotIds = new Set(pairs.flatMap(({ snapshotId }) => (snapshotId === undefined ? [] : [snapshotId])));
  return {
    count: pairs.length,
    meanError: toValue(figures.meanError),
    meanAbsoluteError: toValue(figures.meanAbsoluteError),
    rootMeanSquaredError: toValue(figures.rootMeanSquaredError),
    weightedAbsolutePercentageError: toValue(figures.weightedAbsolutePercentageError),
    bias: toValue(figures.bias),
    meanAbsolutePercentageError: toValue(figures.meanAbsolutePercentageError),
    symmetricMeanAbsolutePercentageError: toValue(figures.symmetricMeanAbsolutePercentageError),
    meanAbsoluteScaledError: toValue(figures.meanAbsoluteScaledError),
    scale: toValue(figures.scale),
    trackingSignal: toValue(figures.trackingSignal),
    ids: pairs.map(({ id }) => id),
    snapshotIds: [...snapshotIds].sort(compareText),
    skippedIds: skipsZeros ? pairs.filter(({ actual }) => actual === 0).map(({ id }) => id) : [],
    reasons: reasonsOf(figures),
  };
}

function toValue(figure: AccuracyFigure): number | null {
  return typeof figure === 'string' ? null : figure + 0;
}

const FIGURES = [
  'meanError',
  'meanAbsoluteError',
  'rootMeanSquaredError',
  'weightedAbsolutePercentageError',
  'bias',
  'meanAbsolutePercentageError',
  'symmetricMeanAbsolutePercentageError',
  'meanAbsoluteScaledError',
  'scale',
  'trackingSignal',
] as const;

function reasonsOf(figures: Readonly<Record<keyof AccuracyFigures, AccuracyFigure>>): Accuracy['reasons'] {
  const reasons: Partial<Record<keyof AccuracyFigures, NoAccuracy>> = {};
  for (const name of FIGURES) {
    const figure = figures[name];
    if (typeof figure === 'string') reasons[name] = figure;
  }
  return reasons;
}

function findCautions(
  pairs: readonly ForecastPair[],
  total: Accuracy,
  managers: readonly ManagerAccuracy[],
): Caution[] {
  const cautions: Caution[] = [];
  for (const { managerId, count } of [{ managerId: null, count: total.count }, ...managers]) {
    if (count < FEWEST) cautions.push({ code: 'insufficient', managerId, count, minimum: FEWEST });
  }
  const ids = pairs.filter(({ snapshotId }) => snapshotId === undefined).map(({ id }) => id);
  if (ids.length > 0) cautions.push({ code: 'forecasts_without_snapshot', ids });
  const horizons = new Set(pairs.flatMap(({ horizonDays }) => (horizonDays === undefined ? [] : [horizonDays])));
  const horizonsDays = [...horizons].sort((a, b) => a - b);
  if (horizonsDays.length > 1) cautions.push({ code: 'mixed_horizons', horizonsDays });
  return cautions;
}
