import { gammaNumber } from '../statistics/gammaNumber.js';
import { randomNumbers } from '../statistics/randomNumbers.js';
import { placesOf } from './placesOf.js';
import type { ReadScorecard } from './readScorecard.js';
import type { ScoredTeam } from './scoreTeam.js';
import type { RankInterval } from './types.js';

/** What other weights make of a team's rank. */
export interface RankSensitivity {
  readonly rankInterval: RankInterval;
  readonly shareFirst: number;
}

/**
 * What weights near those given make of each team's rank, in the order of the teams, all of which have a score.
 *
 * The weights of a draw are one of Dirichlet(concentration · weights): a gamma number for each metric, in order of id, over
 * their sum. A rank interval leaves out as many draws at each end as it may, and no more.
 */
export function rankSensitivity(read: ReadScorecard, teams: readonly ScoredTeam[]): RankSensitivity[] {
  const { draws } = read;
  const draw = weightDraws(read);
  const grades = teams.map((team) => gradesOf(read, team));
  const counts = teams.map(() => new Uint32Array(teams.length));
  const firsts = teams.map(() => 0);
  for (let at = 0; at < draws; at++) {
    const weights = draw();
    const ranks = placesOf(grades.map((own) => weightedMean(own, weights)));
    for (const [team, rank] of ranks.entries()) counts[team][rank - 1]++;
    const leaders = ranks.filter((rank) => rank === 1).length;
    for (const [team, rank] of ranks.entries()) if (rank === 1) firsts[team] += 1 / leaders;
  }
  return teams.map((_, team) => ({
    rankInterval: intervalOf(counts[team], Math.floor(((1 - read.confidence) / 2) * draws)),
    shareFirst: firsts[team] / draws,
  }));
}

/** Where no metric that counts draws anything, which tiny shapes may come to, the weights given stand in. */
function weightDraws({ metrics, concentration, seed }: ReadScorecard): () => number[] {
  const whole = metrics.reduce((sum, { weight }) => sum + weight, 0);
  const shapes = metrics.map(({ weight }) => (concentration * weight) / whole);
  const next = randomNumbers(seed);
  return () => {
    const drawn = shapes.map((shape) => gammaNumber(shape, next));
    return drawn.some((weight) => weight > 0) ? drawn : shapes;
  };
}

/** By place of the metric; logarithms where grades are multiplied, and `null` where there is none. */
function gradesOf({ metrics, aggregate, floor }: ReadScorecard, { parts }: ScoredTeam): (number | null)[] {
  const byMetric = new Map(parts.map(({ metricId, normalized }) => [metricId, normalized]));
  return metrics.map(({ id }) => {
    const grade = byMetric.get(id) ?? null;
    return grade === null || aggregate === 'linear' ? grade : Math.log(Math.max(floor, grade));
  });
}

function weightedMean(grades: readonly (number | null)[], weights: readonly number[]): number {
  let [sum, whole] = [0, 0];
  for (let at = 0; at < grades.length; at++) {
    const grade = grades[at];
    if (grade === null) continue;
    sum += weights[at] * grade;
    whole += weights[at];
  }
  return whole > 0 ? sum / whole : Number.NEGATIVE_INFINITY;
}

function intervalOf(counts: Uint32Array, left: number): RankInterval {
  const from = firstBeyond(counts, left);
  return { best: from + 1, worst: counts.length - firstBeyond(counts.slice().reverse(), left) };
}

function firstBeyond(counts: Uint32Array, left: number): number {
  let sum = 0;
  return counts.findIndex((count) => {
    sum += count;
    return sum > left;
  });
}
