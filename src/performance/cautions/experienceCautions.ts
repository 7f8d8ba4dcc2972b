/** What to be careful about in figures of customer experience. */
export interface ExperienceCautions {
  /** What goes together may have a third thing behind it, or go the other way: that takes an experiment. */
  correlation_not_cause: { outcome: 'retention' | 'repeatSales' };
  /** What holds for territories need not hold for the customers in them. */
  ecological_inference: { outcome: 'retention' | 'repeatSales' };
  /** Few pairs of periods beyond what territories and periods themselves take up. */
  few_pairs: { pairs: number; degreesOfFreedom: number; recommended: number };
  /** Counts so large that they may be amounts of money, in which chance is much larger than in counts. */
  counts_or_amounts: { ids: readonly string[]; from: number };
  /** Few territories: an interval rests on how much they differ. */
  few_territories: { territories: number; recommended: number };
  /**
   * A few territories move so much more than others that the relation rests on them: as much as if only `effective`
   * territories moved, all equally, fewer than 8 and than half of them. Intervals and `pValue` are then too sure.
   */
  few_territories_carry: { territories: number; effective: number; recommended: number };
  /** Few periods: where revenue acts back on experience, what few periods show is off to one side. */
  few_periods: { periods: number; recommended: number };
  /** Territories whose accounts changed between two periods: the pairs across the change are left out. */
  realigned_pairs: { territoryIds: readonly string[]; pairs: number };
  /** Nothing says whether accounts changed territories between the periods, which looks like a change of both sides. */
  realignment_unknown: { pairs: number };
  /** So many single territories were looked at, of which `byChance` would stand out if there was nothing to see. */
  many_territories: { territories: number; byChance: number };
  /** Shrinking takes groups for alike but for chance and what was measured; where they differ in kind it misleads. */
  exchangeability: { groups: number };
  /** Groups differ no more than chance explains: all of them are drawn to the mean. */
  no_difference_found: { groups: number };
  /** Too few groups to tell how much groups differ. */
  few_groups: { groups: number; recommended: number };
  /** Figures that rest on fewer cases than `minimum`. */
  small_samples: { ids: readonly string[]; minimum: number };
  /** Figures that do not say how many cases they rest on. */
  sample_sizes_unknown: { ids: readonly string[] };
}
