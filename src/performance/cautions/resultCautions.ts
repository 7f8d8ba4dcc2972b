/** What to be careful about in figures of growth, attainment and forecasts. */
export interface ResultCautions {
  /** Fewer forecasts than accuracy can be judged by, of one manager, or of all (`null`). */
  insufficient: { managerId: string | null; count: number; minimum: number };
  /** Forecasts that do not say which snapshot they are from, so that they may have been changed after the fact. */
  forecasts_without_snapshot: { ids: readonly string[] };
  /** Forecasts submitted at different horizons, which are not equally hard. */
  mixed_horizons: { horizonsDays: readonly number[] };
  /** Accounts that changed the territory between two periods, so that its whole growth is not only its own. */
  realignment: { territoryId: string; movedIn: readonly string[]; movedOut: readonly string[] };
  /** A group, or all (`null`), that reached its targets taken together but not on average, or the other way round. */
  pooled_and_mean_disagree: { groupId: string | null; pooled: number; meanOfRatios: number };
}
