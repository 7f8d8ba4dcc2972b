import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { estimateOptionsSchema, promoterSchema } from './experienceSchema.js';
import type { EstimateOptions, NetPromoterScore, PromoterCounts, ScoreEstimate } from './types.js';
import { withoutEstimate } from './withoutEstimate.js';

/**
 * The net promoter score, 100 · (promoters − detractors) / responses, with its standard error and an interval, which is cut
 * off at −100 and 100.
 *
 * With the parts p and d of promoters and detractors, the variance is 100² · (p + d − (p − d)²) / n. A unanimous sample has
 * a standard error of 0, which nobody should believe: `adjusted` is the interval of Bonett and Price (2012), with 3 more
 * responses.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`.
 * @example
 * const { score, lower, upper } = netPromoterScore({ promoters: 50, passives: 30, detractors: 20 });
 * [score, lower.toFixed(2), upper.toFixed(2)]; // => [30, '14.69', '45.31']
 * netPromoterScore({ promoters: 2, passives: 1, detractors: 0 }).reason; // => 'too_few_responses'
 */
export function netPromoterScore(counts: PromoterCounts, options?: EstimateOptions): NetPromoterScore {
  const { promoters, passives, detractors, minimum, z } = readPlainData(() => readCounts(counts, options));
  const responses = promoters + passives + detractors;
  const reason = withoutEstimate(responses, minimum);
  if (reason !== null) {
    return { responses, score: null, standardError: null, lower: null, upper: null, adjusted: null, reason };
  }
  const more = { promoters: promoters + 0.75, passives: passives + 1.5, detractors: detractors + 0.75 };
  return {
    responses,
    ...estimate({ promoters, passives, detractors }, z),
    adjusted: estimate(more, z),
    reason,
  };
}

function readCounts(given: unknown, givenOptions: unknown) {
  const counts = readOptions(promoterSchema, given);
  const { confidence = 0.95, minimum = 5 } = readOptions(estimateOptionsSchema, givenOptions);
  return { ...counts, minimum, z: normalQuantile((1 + confidence) / 2) };
}

function estimate({ promoters, passives, detractors }: PromoterCounts, z: number): ScoreEstimate {
  const responses = promoters + passives + detractors;
  const [p, s, d] = [promoters / responses, passives / responses, detractors / responses];
  const score = (100 * (promoters - detractors)) / responses;
  // p + d − (p − d)², without taking anything away.
  const standardError = 100 * Math.sqrt((s * (p + d) + 4 * p * d) / responses);
  return {
    score,
    standardError,
    lower: Math.max(-100, score - z * standardError),
    upper: Math.min(100, score + z * standardError),
  };
}
