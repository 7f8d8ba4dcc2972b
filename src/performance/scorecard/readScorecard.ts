import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { nearestName } from '../../core/nearestName.js';
import { readOptions } from '../../core/readOptions.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { scorecardOptionsSchema, scorecardSchema } from './scorecardSchema.js';
import type { Metric, MetricValue, ScorecardInput, ScorecardOptions, TeamValues } from './types.js';

/** Metrics and teams in order of id, checked. */
export interface ReadScorecard extends Required<ScorecardInput>, Required<ScorecardOptions> {}

/** What {@link scorecard} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readScorecard(given: unknown, givenOptions: unknown): ReadScorecard {
  const { metrics, teams, aggregate = 'linear' } = readOptions(scorecardSchema, given);
  const options = readOptions(scorecardOptionsSchema, givenOptions);
  throwIssues([
    ...findRepeatedIds(metrics, '/metrics'),
    ...metrics.flatMap(findGoalpostIssues),
    ...findWeightIssues(metrics),
    ...findRepeatedIds(teams, '/teams'),
    ...teams.flatMap(({ values }, row) => findValueIssues(metrics, values, `/teams/${row}/values`)),
  ]);
  const { seed = 1, draws = 2_000, concentration = 30, confidence = 0.95, floor = 0.01, minimum = 5 } = options;
  const sorted = { metrics: sortById(metrics), teams: sortById(teams) };
  return { ...sorted, aggregate, seed, draws, concentration, confidence, floor, minimum };
}

function sortById<Entry extends Metric | TeamValues>(entries: readonly Entry[]): Entry[] {
  return [...entries].sort((a, b) => compareText(a.id, b.id));
}

function findGoalpostIssues({ worst, best }: Metric, row: number): Issue[] {
  if (worst !== best) return [];
  const expected = 'another number than worst';
  return [{ code: 'wrong_type', pointer: `/metrics/${row}/best`, expected, received: String(best) }];
}

function findWeightIssues(metrics: readonly Metric[]): Issue[] {
  if (metrics.length === 0 || metrics.some(({ weight }) => weight > 0)) return [];
  return [{ code: 'zero_weights', pointer: '/metrics' }];
}

function findValueIssues(metrics: readonly Metric[], values: readonly MetricValue[], place: string): Issue[] {
  const known = metrics.map(({ id }) => id);
  const first = new Map<string, number>();
  return values.flatMap(({ metricId }, at): Issue[] => {
    const pointer = `${place}/${at}/metricId`;
    const earlier = first.get(metricId);
    if (earlier !== undefined) {
      return [{ code: 'duplicate_id', pointer, id: metricId, firstPointer: `${place}/${earlier}/metricId` }];
    }
    first.set(metricId, at);
    if (known.includes(metricId)) return [];
    const suggestion = nearestName(metricId, known);
    return [{ code: 'unknown_metric', pointer, metricId, ...(suggestion === undefined ? {} : { suggestion }) }];
  });
}
