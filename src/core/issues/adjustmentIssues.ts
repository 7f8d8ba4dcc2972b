/** What can be wrong with adjustments of a forecast and with judgements of its lines. */
export interface AdjustmentIssues {
  /** An adjustment of a column that nobody may adjust: it does not count. `adjustable` has those that may be. */
  column_not_adjustable: AdjustmentDetails & { pointer: string; adjustable: readonly string[] };
  /** An adjustment of a column that there is in the other mode only: it does not count. */
  adjustment_of_other_mode: AdjustmentDetails & { pointer: string; mode: string };
  /** A second adjustment at the same level of the same column, territory and period: none of them counts. */
  duplicate_adjustment: AdjustmentDetails & { pointer: string; firstPointer: string };
  /** A forecast that, after adjustments, exceeds a wider one, which includes it. */
  adjustment_not_monotone: {
    territoryId: string;
    periodId: string;
    column: string;
    amountMinor: number;
    widerColumn: string;
    widerAmountMinor: number;
  };
  /** A judgement that does not count, and why. */
  refused_judgement: { pointer: string; territoryId: string; lineId: string; by: string; reason: string };
  /** A second judgement of the same line at the same level: none of them counts. */
  duplicate_judgement: { pointer: string; firstPointer: string; territoryId: string; lineId: string };
}

/** What an adjustment is of. */
interface AdjustmentDetails {
  territoryId: string;
  periodId: string;
  column: string;
  level: string;
}
