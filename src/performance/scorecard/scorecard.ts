import { compareText } from '../../core/compareText.js';
import { readPlainData } from '../../core/readPlainData.js';
import { placesOf } from './placesOf.js';
import { rankSensitivity } from './rankSensitivity.js';
import { readScorecard } from './readScorecard.js';
import { scorecardCautions } from './scorecardCautions.js';
import { type ScoredTeam, scoreTeam } from './scoreTeam.js';
import type { Scorecard, ScorecardInput, ScorecardOptions, TeamScore } from './types.js';

/**
 * Teams with one score from several metrics, each taken between two fixed goalposts; with the ranks that similar weights
 * would give them, and cautions in words wherever a ranking is mostly noise.
 *
 * A value is worth 0 at `worst` and beyond, 1 at `best` and beyond, and in proportion between, so that a team's score depends
 * on nothing but its own figures. A missing metric is not 0: the weights of the others take its place, and the score is
 * `partial`. After OECD and JRC, Handbook on Constructing Composite Indicators (2008).
 *
 * Scores that differ by no more than a billionth of themselves share a rank, since so much comes of adding up.
 *
 * Weights are a matter of opinion: `draws` others are tried, from Dirichlet(concentration · weights). The numbers come from
 * xoshiro128** and `seed`, so that the same seed gives the same result. Cost: draws × teams × (metrics + log teams).
 *
 * @throws {@link TerritoryError} `wrong_type`, also for two goalposts in one place; `missing_member`, `unknown_member`,
 * `duplicate_id`, `unknown_metric`, `zero_weights`.
 * @example
 * const { teams, cautions } = scorecard({
 *   metrics: [
 *     { id: 'growth', worst: -0.1, best: 0.3, weight: 2 },
 *     { id: 'forecastBias', worst: 0.3, best: 0, weight: 1 },
 *   ],
 *   teams: [
 *     { id: 'north', values: [{ metricId: 'growth', value: 0.1, cases: 40 }, { metricId: 'forecastBias', value: 0, cases: 8 }] },
 *     { id: 'south', values: [{ metricId: 'growth', value: 0.2, cases: 3 }] },
 *   ],
 * });
 * teams.map(({ teamId, score, partial }) => [teamId, score.toFixed(4), partial]);
 * // => [['south', '0.7500', true], ['north', '0.6667', false]]
 * cautions.map(({ code }) => code);
 * // => ['overlapping_ranks', 'partial_score', 'small_metric_samples', 'chance_not_in_ranks']
 */
export function scorecard(input: ScorecardInput, options?: ScorecardOptions): Scorecard {
  const read = readPlainData(() => readScorecard(input, options));
  const scored = read.teams.map((team) => scoreTeam(read, team));
  const { ranked, ranks } = rank(scored.filter(({ score }) => score !== null));
  const sensitivities = rankSensitivity(read, ranked);
  const teams = [
    ...ranked.map((team, at): TeamScore => ({ ...toTeamScore(team), rank: ranks[at], ...sensitivities[at] })),
    ...scored.filter(({ score }) => score === null).map(toTeamScore),
  ];
  return { teams, aggregate: read.aggregate, cautions: scorecardCautions(read, teams) };
}

/** By rank, then id, with the rank of each. */
function rank(teams: readonly ScoredTeam[]) {
  const places = placesOf(teams.map(({ score }) => score ?? 0));
  const placed = teams.map((team, at) => ({ team, place: places[at] }));
  placed.sort((a, b) => a.place - b.place || compareText(a.team.teamId, b.team.teamId));
  return { ranked: placed.map(({ team }) => team), ranks: placed.map(({ place }) => place) };
}

function toTeamScore({ teamId, score, missing, parts }: ScoredTeam): TeamScore {
  const none = { rank: null, rankInterval: null, shareFirst: null };
  return { teamId, score, ...none, partial: missing.length > 0, missing, parts };
}
