import { figureText } from './figureText.js';
import { idList } from './idList.js';
import type { ScorecardCautions } from './scorecardCautions.js';
import type { CautionWording } from './types.js';

/** The words for cautions about scorecards. */
export const scorecardWording: CautionWording<keyof ScorecardCautions> = {
  overlapping_ranks: (c) =>
    `the ranking of ${idList(c.teamIds)} is mostly a matter of weights: the rank intervals of ${c.overlapping} of ${c.pairs} ${c.pairs === 1 ? 'pair' : 'pairs'} of teams overlap`,
  tied_teams: (c) =>
    `${idList(c.teamIds)} tie for rank ${c.rank}${c.isWithAnyWeights ? ': they are equal in every metric that counts, so no weights tell them apart' : ' with these weights'}`,
  uncertain_first: (c) =>
    `\`${c.teamId}\` is first with these weights, but with only ${figureText(c.share * 100)} % of similar ones`,
  partial_score: (c) =>
    `\`${c.teamId}\` is scored without ${idList(c.missing)}: the other metrics weigh more, so it hardly compares with whole scores`,
  small_metric_samples: (c) =>
    `\`${c.teamId}\`: ${idList(c.metricIds)} ${c.metricIds.length === 1 ? 'rests' : 'rest'} on fewer than ${c.minimum} cases, so its rank is mostly noise`,
  metric_samples_unknown: (c) =>
    `nothing says how many cases ${idList(c.metricIds)} ${c.metricIds.length === 1 ? 'rests' : 'rest'} on, so what chance does to the ranks is not shown`,
  chance_not_in_ranks: (c) =>
    `rank intervals vary weights alone: what chance does to ${idList(c.metricIds)} is not in them`,
};
