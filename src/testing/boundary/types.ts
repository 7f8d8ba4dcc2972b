import type { Account } from '../../assignment/types.js';
import type { FieldUse, Test } from '../../criteria/types.js';

/** What a list of boundary accounts may be told. */
export interface BoundaryOptions {
  /** How many accounts are listed at most (default 10,000). */
  readonly limit?: number;
}

/** Accounts about the boundaries of a model's criteria. */
export interface BoundaryAccounts {
  readonly accounts: readonly Account[];
  /** How many combinations of values were not made since there were `limit` accounts by then; 0 for a whole list. */
  readonly leftOut: number;
}

/** A field that some criteria read, as far as they can tell its values apart. */
export interface FieldClasses {
  readonly field: FieldUse;
  readonly tests: readonly Test[];
  /** One value for each class; `undefined` stands for an absent one. */
  readonly values: readonly unknown[];
}

/** Values by field name; `undefined` stands for an absent one. */
export type FieldValues = ReadonlyMap<string, unknown>;
