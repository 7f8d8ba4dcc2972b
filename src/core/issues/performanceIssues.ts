/** What can be wrong with results that are to be judged. */
export interface PerformanceIssues {
  /** A term that no row has. */
  unknown_term: { pointer: string; term: string; suggestion?: string };
  /** No more rows than coefficients, so that every fit would be perfect. */
  too_few_rows: { pointer: string; rows: number; coefficients: number };
  /** A second entry of the same account in the same territory. */
  duplicate_holding: { pointer: string; accountId: string; territoryId: string; firstPointer: string };
  /** A second row of the same territory and period. */
  duplicate_period: { pointer: string; territoryId: string; periodId: string; firstPointer: string };
  /** A figure of a metric that the scorecard does not have. */
  unknown_metric: { pointer: string; metricId: string; suggestion?: string };
  /** An account with so many sellers at a time that their pairs are not listed; its totals are. */
  pairs_left_off: { accountId: string; sellers: number; pairs: number; maximum: number };
  /** A largest deal that is more than all that was sold. */
  deal_above_sales: { id: string; largestDeal: number; actual: number };
}
