/** Why there is no figure. */
export type NoExpectation =
  /** A potential index has only itself. */
  | 'index_form'
  /** What the row should sell is 0 or less, so that nothing can be divided by it. */
  | 'nonpositive_expectation'
  /** The row alone determines a coefficient, so that without it there is no expectation: its leverage is 1. */
  | 'fits_itself'
  /** Everything is fitted exactly, so that there is no measure of chance. */
  | 'no_residual_error'
  /** Everything else is fitted exactly and the row is not: no number of standard errors is as many. */
  | 'infinitely_far'
  /** Without the row there are as many coefficients as rows. */
  | 'too_few_rows'
  /** All sales, or all indexes, are the same, so that there is nothing to explain or to order. */
  | 'no_variation'
  /** It is the same everywhere, or the terms before it determine it: the term is left out. */
  | 'collinear_term'
  /** It is too large or too small for a number. */
  | 'beyond_range';
