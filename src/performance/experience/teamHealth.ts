import { compareText } from '../../core/compareText.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { healthOptionsSchema, healthSchema } from './experienceSchema.js';
import { momentsOf } from './momentsOf.js';
import type { NoEstimate } from './types.js';
import { withoutEstimate } from './withoutEstimate.js';

/** One answer, of a team: who gave it is not asked, and refused. */
export interface HealthResponse {
  readonly teamId: string;
  /** Such as the mean of the seven items on psychological safety of Edmondson (1999). */
  readonly score: number;
}

/** How answers are summed up. */
export interface TeamHealthOptions {
  /** Below so many answers a team has no figure; never less than 5 (default 5). */
  readonly minimum?: number;
}

/** How a team is doing; both figures are `null` where they would tell single answers. */
export interface TeamHealth {
  readonly teamId: string;
  readonly responses: number;
  readonly mean: number | null;
  /** How far its answers lie apart. */
  readonly standardDeviation: number | null;
  /** `answers_too_alike`: fewer than two answers differ from the most common one. */
  readonly reason: NoEstimate | 'answers_too_alike' | null;
}

/**
 * How teams are doing by their own account, in UTF-16 code unit order of their ids: the mean of each team's answers and how
 * far they lie apart.
 *
 * A question to ask a team about, beside its results: there is no rank, no comparison with other teams, no total, no answer
 * of a single person, and nothing at all for fewer than 5 (k-anonymity, Sweeney 2002). Where all answers but one are the
 * same there is no figure either, since it would tell everybody's answer, at least to the one who differs (l-diversity,
 * Machanavajjhala and others 2007). Members that would name a person are refused.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`.
 * @example
 * const answers = [6, 7, 5, 6, 6].map((score) => ({ teamId: 'north', score }));
 * teamHealth([...answers, { teamId: 'south', score: 2 }]).map(({ teamId, mean, reason }) => [teamId, mean, reason]);
 * // => [['north', 6, null], ['south', null, 'too_few_responses']]
 */
export function teamHealth(responses: readonly HealthResponse[], options?: TeamHealthOptions): TeamHealth[] {
  const { answers, minimum } = readPlainData(() => readAnswers(responses, options));
  const byTeam = new Map<string, number[]>();
  for (const { teamId, score } of answers) {
    const scores = byTeam.get(teamId);
    if (scores === undefined) byTeam.set(teamId, [score]);
    else scores.push(score);
  }
  return [...byTeam]
    .sort(([a], [b]) => compareText(a, b))
    .map(([teamId, scores]) => {
      const reason = withoutEstimate(scores.length, minimum) ?? whyTooAlike(scores);
      const figures = reason === null ? momentsOf(scores) : { mean: null, standardDeviation: null };
      return { teamId, responses: scores.length, ...figures, reason };
    });
}

function whyTooAlike(scores: readonly number[]): 'answers_too_alike' | null {
  const counts = new Map<number, number>();
  let most = 0;
  for (const score of scores) {
    const count = (counts.get(score) ?? 0) + 1;
    counts.set(score, count);
    most = Math.max(most, count);
  }
  return scores.length - most < 2 ? 'answers_too_alike' : null;
}

function readAnswers(responses: unknown, givenOptions: unknown) {
  const { minimum = 5 } = readOptions(healthOptionsSchema, givenOptions);
  return { answers: readOptions(healthSchema, { responses }).responses, minimum };
}
