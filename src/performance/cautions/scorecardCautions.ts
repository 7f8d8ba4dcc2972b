/** What to be careful about in a scorecard. */
export interface ScorecardCautions {
  /**
   * Teams whose rank depends on the weights: `overlapping` of the `pairs` of teams have rank intervals in common, so that the
   * order between them is mostly a matter of weights.
   */
  overlapping_ranks: { teamIds: readonly string[]; overlapping: number; pairs: number };
  /** Teams with the same score, which with any weights is a tie if they are equal in every metric that counts. */
  tied_teams: { teamIds: readonly string[]; rank: number; isWithAnyWeights: boolean };
  /** A team first by the weights given, but only in `share` of the draws of similar weights. */
  uncertain_first: { teamId: string; share: number };
  /** A score without some of the metrics: the others weigh more, so that it hardly compares with whole ones. */
  partial_score: { teamId: string; missing: readonly string[] };
  /** Metrics of a team that rest on fewer cases than `minimum`: its rank is mostly noise. */
  small_metric_samples: { teamId: string; metricIds: readonly string[]; minimum: number };
  /** Metrics of which nothing says how many cases they rest on, for some team: their noise is in no interval. */
  metric_samples_unknown: { metricIds: readonly string[] };
  /** Metrics that rest on cases, so that chance is in them: rank intervals vary weights alone and do not count it. */
  chance_not_in_ranks: { metricIds: readonly string[] };
}
