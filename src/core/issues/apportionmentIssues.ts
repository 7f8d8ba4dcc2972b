/** What can be wrong with a total that is shared out. */
export interface ApportionmentIssues {
  /** Weights that are all 0, where that was not to be taken for equal ones. */
  zero_weights: { pointer: string };
  /** Bounds between which there is no share of the total. */
  empty_bounds: { pointer: string; lowest: number; highest: number };
  /**
   * A total that shares within their bounds cannot add up to; an end is `null` where there is no limit. `territoryId` names
   * the territory whose children they are, `null` for roots.
   */
  infeasible_bounds: { territoryId?: string | null; total: number; lowest: number | null; highest: number | null };
  /** A margin that the cells cannot add up to, each rounded down or up, beside the other margins. */
  infeasible_margin: { pointer: string; margin: number; lowest: number; highest: number };
}
