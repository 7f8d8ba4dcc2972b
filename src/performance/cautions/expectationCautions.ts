import type { NoExpectation } from '../expected/reasonTypes.js';

/** What to be careful about when sales are read against what a territory should sell. */
export interface ExpectationCautions {
  /** Fewer rows than the ten for each coefficient that a stable fit takes. */
  few_rows: { rows: number; coefficients: number; recommended: number };
  /** A potential index has no measure of chance: how far it may be off is not known. */
  index_without_interval: { rows: number };
  /** No row is further from its expectation than chance explains: ranks are mostly noise. */
  mostly_noise: { rows: number; threshold: number };
  /** All sales are explained but for rounding: rows that have an index share their place, and nothing measures chance. */
  exact_fit: { rows: number };
  /**
   * Rows miss what is expected of them by more, or by less (`grows` is false), where more is expected, by the test of Breusch
   * and Pagan as studentised by Koenker: standard errors are too small for some rows and too large for others. It is raised
   * in 4 to 8 % of tables where spread is equal.
   */
  unequal_spread: { form: 'linear' | 'logLog'; statistic: number; threshold: number; grows: boolean };
  /**
   * Rows beyond the threshold, of which `byChance` would be there if nobody differed; `strict` is Bonferroni's threshold, and
   * `strictIds` lists the rows beyond it. With `unequal_spread` no threshold is sure: `strict` is `null`, `strictIds` empty.
   */
  multiple_comparisons: {
    rows: number;
    threshold: number;
    byChance: number;
    strict: number | null;
    ids: readonly string[];
    strictIds: readonly string[];
  };
  /** A row without an index, and so without a place by it: `reason` is that of its figures. */
  row_without_rank: { id: string; reason: NoExpectation };
  /** A row far from the others in its terms, above two or three times the mean leverage: its own value draws the fit. */
  high_leverage: { id: string; leverage: number; threshold: number; multiple: 2 | 3 };
  /** A row that both draws the fit and lies off it, as a mistyped value does: infinitely far where that is `null`. */
  influential_row: { id: string; leverage: number; studentizedResidual: number | null };
  /** A term that sellers control: it explains away the performance that is to be measured. */
  seller_controlled: { term: string };
  /** A term of a row beyond the range of all the others, by more than a tenth of that range. */
  extrapolation: { id: string; term: string; value: number; lowest: number; highest: number };
  /** A row whose largest deal is more than 30 % of its sales. */
  concentrated_sales: { id: string; share: number };
  /** A term that does not vary (`others` is empty) or that other terms determine: it is left out. */
  collinear_term: { term: string; others: readonly string[] };
}
