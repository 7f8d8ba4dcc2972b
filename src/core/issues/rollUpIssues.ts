/** What can be wrong with periods, and with the credit lines of a forecast. */
export interface RollUpIssues {
  /** A period that starts after the one before it ends. */
  period_gap: { pointer: string; firstPointer: string; start: string; end: string };
  /** A period that starts before the one before it ends. */
  period_overlap: { pointer: string; firstPointer: string; start: string; end: string };
  /** A credit line without an id, in which case `lineId` is `null`, or with a member of the wrong kind: it is left out. */
  refused_line: { row: number; lineId: string | null; pointer: string; expected: string; received: string };
  /** A credit line with the id of another one and other content: all of them are left out. */
  duplicate_line: { row: number; firstRow: number; lineId: string };
  /** A category that the roll-up does not have: a credit line in it is left out, and none can be asked for. */
  unknown_category: ({ row: number; lineId: string } | { pointer: string }) & { category: string; suggestion?: string };
  /** A credit line that closes on a day of none of the periods: it is left out. */
  outside_periods: { row: number; lineId: string; date: string };
  /** A credit line in a currency without a rate, on that day or in that set: it is left out. */
  unconverted_line: { row: number; lineId: string; from: string; to: string; date?: string; rateSet?: string };
  /** A credit line in a territory that there is not: it does not count there. */
  line_in_unknown_territory: { row: number; lineId: string; territoryId: string };
  /** A credit line in a territory that is inactive or, on the day, out of its dates, itself or above: it does not count there. */
  line_in_closed_territory: { row: number; lineId: string; territoryId: string; date?: string };
  /** A credit line with several territories that share the largest `typePriority`: none of them is the primary one. */
  primary_tied: { row: number; lineId: string; territoryIds: readonly string[] };
  /** A credit line without a territory to count in: it is above all roots. */
  unassigned_line: { row: number; lineId: string };
  /** A credit line with a probability outside 0 to 1: that of its category counts. */
  invalid_probability: { row: number; lineId: string; received: string };
  /** A credit line with an amount below 0: it counts, so that a sum may be smaller than one that is a part of it. */
  negative_amount: { row: number; lineId: string; amountMinor: number };
  /** A value that the dimension of a roll-up does not have: the line is counted, and has none. */
  unknown_dimension_value: { row: number; lineId: string; dimensionId: string; received: string };
  /** A dimension that the roll-up does not have. */
  unknown_dimension: { dimensionId: string; suggestion?: string };
  /** A period that the roll-up does not have. */
  unknown_period: { pointer?: string; periodId: string };
  /** An opportunity that cannot be split, with an id where it has one: it is left out, with all of its splits. */
  refused_opportunity: {
    row: number;
    opportunityId: string | null;
    pointer: string;
    expected: string;
    received: string;
  };
}
