import { findIdIssues } from '../../core/apportionment/findIdIssues.js';
import { compareText } from '../../core/compareText.js';
import { readOptions } from '../../core/readOptions.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import type { ForecastPair } from './accuracyTypes.js';
import { accuracyOptionsSchema, forecastPairsSchema } from './resultSchema.js';

/** Forecasts and how they are judged, checked. */
export interface ReadForecasts {
  /** By id. */
  readonly pairs: readonly ForecastPair[];
  readonly horizonDays?: number;
  readonly history?: readonly number[];
  readonly histories: ReadonlyMap<string, readonly number[]>;
  readonly season: number;
  readonly skipsZeros: boolean;
}

/** What {@link forecastAccuracy} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readForecasts(given: unknown, givenOptions: unknown): ReadForecasts {
  const parsed = forecastPairsSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { pointer: '/pairs' }));
  const options = readOptions(accuracyOptionsSchema, givenOptions);
  const { horizonDays, history, managerHistories = [], season = 1, zeroActuals } = options;
  const managerIds = managerHistories.map(({ managerId }) => managerId);
  throwIssues([
    ...findRepeatedIds(parsed.data, '/pairs'),
    ...findIdIssues(managerIds, managerIds.length, '/managerHistories'),
  ]);
  return {
    pairs: [...parsed.data].sort((a, b) => compareText(a.id, b.id)),
    ...(horizonDays === undefined ? {} : { horizonDays }),
    ...(history === undefined ? {} : { history }),
    histories: new Map(managerHistories.map(({ managerId, values }) => [managerId, values])),
    season,
    skipsZeros: zeroActuals === 'skip',
  };
}
