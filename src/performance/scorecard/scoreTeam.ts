import { normalizeValue } from './normalizeValue.js';
import type { ReadScorecard } from './readScorecard.js';
import type { ScorePart, TeamValues } from './types.js';

/** A team's score and its parts, before any comparison with other teams. */
export interface ScoredTeam {
  readonly teamId: string;
  readonly score: number | null;
  readonly missing: readonly string[];
  readonly parts: readonly ScorePart[];
}

/** The score of a team by the weights given, by its own figures alone. */
export function scoreTeam({ metrics, aggregate, floor }: ReadScorecard, { id, values }: TeamValues): ScoredTeam {
  const given = new Map(values.map(({ metricId, value }) => [metricId, value]));
  const whole = sumOf(metrics.map(({ id, weight }) => ((given.get(id) ?? null) === null ? 0 : weight)));
  const missing: string[] = [];
  const parts = metrics.flatMap((metric): ScorePart[] => {
    const value = given.get(metric.id) ?? null;
    if (value === null) {
      missing.push(metric.id);
      return [];
    }
    const { normalized, clipped } = normalizeValue(value, metric);
    const weight = whole === 0 ? 0 : metric.weight / whole;
    const contribution = aggregate === 'linear' ? weight * normalized : Math.max(floor, normalized) ** weight;
    return [{ metricId: metric.id, value, normalized, clipped, weight, contribution }];
  });
  return { teamId: id, score: whole === 0 ? null : combine(parts, aggregate), missing, parts };
}

/** Cut off at 1, which rounding may lead beyond. */
function combine(parts: readonly ScorePart[], aggregate: ReadScorecard['aggregate']): number {
  const contributions = parts.map(({ contribution }) => contribution);
  const whole =
    aggregate === 'linear' ? sumOf(contributions) : contributions.reduce((product, factor) => product * factor, 1);
  return Math.min(1, whole);
}

/** In the order of the metrics and plainly, so that a better metric never lowers it, not even by its last digit. */
function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
