import type { Caution } from '../cautions/types.js';
import { groupBy } from '../groupBy.js';
import type { ReadScorecard } from './readScorecard.js';
import type { TeamScore } from './types.js';

/** What to be careful about in a scorecard. */
export function scorecardCautions(read: ReadScorecard, teams: readonly TeamScore[]): Caution[] {
  return [
    ...rankCautions(read, teams),
    ...partialCautions(teams),
    ...caseCautions(read),
    ...chanceCautions(read, teams),
  ];
}

/** Whose first place rests on no more draws than the confidence asks for is first by the weights alone. */
function rankCautions(read: ReadScorecard, teams: readonly TeamScore[]): Caution[] {
  const ranked = teams.filter(({ rank }) => rank !== null);
  const overlaps = findOverlaps(read, ranked);
  const cautions: Caution[] = [...findTies(read, ranked)];
  if (overlaps.overlapping > 0) cautions.push({ code: 'overlapping_ranks', ...overlaps });
  for (const team of ranked) {
    const share = shareWithTwins(read, team, ranked);
    if (team.rank === 1 && share < read.confidence) {
      cautions.push({ code: 'uncertain_first', teamId: team.teamId, share });
    }
  }
  return cautions;
}

/** Teams that share a rank, which no weights tell apart where they are equal in every metric that counts. */
function findTies(read: ReadScorecard, ranked: readonly TeamScore[]): Caution[] {
  return [...groupBy(ranked, ({ rank }) => rank)].flatMap(([rank, own]): Caution[] => {
    if (rank === null || own.length < 2) return [];
    const isWithAnyWeights = new Set(own.map((team) => gradesText(read, team))).size === 1;
    return [{ code: 'tied_teams', teamIds: own.map(({ teamId }) => teamId), rank, isWithAnyWeights }];
  });
}

/** Those who are equal in everything share the first place in each draw, which does not make it less certain. */
function shareWithTwins(read: ReadScorecard, team: TeamScore, ranked: readonly TeamScore[]): number {
  const text = gradesText(read, team);
  const twins = ranked.filter((other) => other.rank === team.rank && gradesText(read, other) === text);
  return twins.reduce((sum, { shareFirst }) => sum + (shareFirst ?? 0), 0);
}

/** What a team has in each metric that counts, the same for teams that no weights tell apart. */
function gradesText({ aggregate, floor }: ReadScorecard, { parts }: TeamScore): string {
  const least = aggregate === 'linear' ? 0 : floor;
  const counting = parts.filter(({ weight }) => weight > 0);
  return JSON.stringify(counting.map(({ metricId, normalized }) => [metricId, Math.max(least, normalized)]));
}

/** An order of teams by what was counted has chance in it, however many cases there were. */
function chanceCautions({ metrics, teams }: ReadScorecard, scores: readonly TeamScore[]): Caution[] {
  if (scores.filter(({ rank }) => rank !== null).length < 2) return [];
  const counted = new Set(teams.flatMap(({ values }) => values.flatMap((each) => (each.cases ? each.metricId : []))));
  const metricIds = metrics.filter(({ id, weight }) => weight > 0 && counted.has(id)).map(({ id }) => id);
  return metricIds.length === 0 ? [] : [{ code: 'chance_not_in_ranks', metricIds }];
}

function findOverlaps(read: ReadScorecard, teams: readonly TeamScore[]) {
  const texts = teams.map((team) => gradesText(read, team));
  const inOverlap = new Set<string>();
  let [overlapping, pairs] = [0, 0];
  for (const [at, one] of teams.entries()) {
    for (const [next, other] of teams.entries()) {
      if (next <= at || texts[next] === texts[at]) continue;
      pairs++;
      if (!isOverlap(one, other)) continue;
      overlapping++;
      inOverlap.add(one.teamId).add(other.teamId);
    }
  }
  return {
    teamIds: teams.filter(({ teamId }) => inOverlap.has(teamId)).map(({ teamId }) => teamId),
    overlapping,
    pairs,
  };
}

function isOverlap({ rankInterval: one }: TeamScore, { rankInterval: other }: TeamScore): boolean {
  return one !== null && other !== null && one.best <= other.worst && other.best <= one.worst;
}

function partialCautions(teams: readonly TeamScore[]): Caution[] {
  return teams.flatMap(({ teamId, score, partial, missing }) => {
    return partial && score !== null ? [{ code: 'partial_score' as const, teamId, missing }] : [];
  });
}

function caseCautions({ metrics, teams, minimum }: ReadScorecard): Caution[] {
  const counting = new Set(metrics.filter(({ weight }) => weight > 0).map(({ id }) => id));
  const unknown = new Set<string>();
  const small = teams.flatMap(({ id, values }): Caution[] => {
    const known = values.filter(({ metricId, value }) => value !== null && counting.has(metricId));
    for (const { metricId, cases } of known) if (cases === undefined) unknown.add(metricId);
    const few = new Set(known.filter(({ cases = minimum }) => cases < minimum).map(({ metricId }) => metricId));
    const metricIds = metrics.filter((metric) => few.has(metric.id)).map((metric) => metric.id);
    return metricIds.length === 0 ? [] : [{ code: 'small_metric_samples', teamId: id, metricIds, minimum }];
  });
  if (unknown.size === 0) return small;
  const metricIds = metrics.filter(({ id }) => unknown.has(id)).map(({ id }) => id);
  return [...small, { code: 'metric_samples_unknown', metricIds }];
}
