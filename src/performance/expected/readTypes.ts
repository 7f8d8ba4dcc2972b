import type { ExpectationForm } from './types.js';

/** A row after every check. */
export interface ReadRow {
  readonly id: string;
  readonly actual: number;
  readonly largestDeal?: number;
  /** By term. */
  readonly values: readonly number[];
}

/** What sales are expected from, after every check. */
export interface Expectation {
  /** By id. */
  readonly rows: readonly ReadRow[];
  readonly terms: readonly string[];
  readonly form: ExpectationForm;
  readonly sellerControlled: readonly string[];
  readonly confidence: number;
}
