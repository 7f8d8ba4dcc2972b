/** What to be careful about in figures of growth, attainment and forecasts. */
export interface ResultCautions {
  /** Fewer forecasts than accuracy can be judged by, of one manager, or of all (`null`). */
  insufficient: { managerId: string | null; count: number; minimum: number };
  /** Forecasts that do not say which snapshot they are from, so that they may have been changed after the fact. */
  forecasts_without_snapshot: { ids: readonly string[] };
  /** Forecasts submitted at different horizons, which are not equally hard. */
  mixed_horizons: { horizonsDays: readonly number[] };
  /** A span of `days` that is compared with one of `previousDays`, so that part of its growth is the calendar. */
  unequal_spans: { from: string; days: number; previousDays: number };
  /** Accounts that changed the territory between two periods, so that its whole growth is not only its own. */
  realignment: { territoryId: string; movedIn: readonly string[]; movedOut: readonly string[] };
  /** Accounts that a territory lost, which growth on the accounts that are left does not show. */
  survivors_only: { territoryId: string; accountIds: readonly string[] };
  /** The growth of several territories: that of the most and of the least improved is partly luck, which does not last. */
  regression_to_mean: { territories: number };
  /** A group, or all (`null`), that reached its targets taken together but not on average, or the other way round. */
  pooled_and_mean_disagree: { groupId: string | null; pooled: number; meanOfRatios: number };
}
