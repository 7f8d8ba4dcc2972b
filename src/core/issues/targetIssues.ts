/** What can be wrong with targets. */
export interface TargetIssues {
  /** A second target for the same territory, user, period and measure: the first one is to be changed instead. */
  duplicate_target: TargetDetails & { pointer: string; firstPointer: string };
  /** A second result for the same territory, user, period and measure. */
  duplicate_result: TargetDetails & { pointer: string; firstPointer: string };
  /** A result without a target to compare it with. */
  target_not_set: TargetDetails;
  /** A target without a result to compare it with. */
  result_not_given: TargetDetails;
  /** Locked targets that come to more than there is to share out among the children of a territory, `null` for roots. */
  over_locked: { territoryId: string | null; total: number; locked: number };
  /**
   * A territory with nothing that a method could go by: it counts as `nothing`, or, where none has any that is not vacant, as
   * all the others.
   */
  no_basis: { territoryId: string; method: string; treatedAs: 'nothing' | 'equal' };
  /** Children, `null` for roots, that share a total and are all vacant: they count as if none of them were. */
  all_vacant: { territoryId: string | null; total: number };
  /** A territory with history but without potential: the share that it has cannot be told, and counts as 0. */
  undefined_share: { territoryId: string; history: number };
  /** A territory with more history than potential: its untapped potential counts as 0. */
  negative_untapped: { territoryId: string; history: number; potential: number };
  /** A territory whose target would be below 0: it counts as 0, and its siblings get less. */
  negative_quota: { territoryId: string; quota: number };
  /** Roots without a target above leaves that have one: what the street comes to of the plan is too much. */
  incomplete_plan: { territoryIds: readonly string[] };
  /** Leaves without a target below roots that have one: what the street comes to of the plan is too little. */
  incomplete_street: { territoryIds: readonly string[] };
  /** A year of history without a season to see: it comes to nothing, or less, or a part of it is below 0. */
  unusable_year: { pointer: string; total: number };
  /** A target of a territory that is gone, for which nothing says where it goes. */
  target_not_carried: TargetDetails & { amountMinor: number };
}

/** What a target or a result is of. */
interface TargetDetails {
  territoryId: string;
  userId?: string;
  periodId: string;
  measure?: string;
}
