import type { Account } from './types.js';

/** What changed for one account. */
export interface AssignmentChange {
  readonly accountId: string;
  /** `gained` and `lost` for an account that only did that; `moved` when it did both. */
  readonly kind: 'gained' | 'lost' | 'moved';
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/** The accounts that went from one territory to another; `null` is no territory. */
export interface TerritoryFlow {
  readonly from: string | null;
  readonly to: string | null;
  readonly accounts: number;
  /** The sum of the amounts of those accounts, where amounts are given. */
  readonly amount?: number;
}

/** The differences between two assignments of the same accounts. */
export interface AssignmentDiff {
  /** Only accounts whose territories differ, in order of id. */
  readonly changes: readonly AssignmentChange[];
  /** In order of `from`, then `to`, `null` last; none is empty. */
  readonly flows: readonly TerritoryFlow[];
  readonly counts: {
    readonly gained: number;
    readonly lost: number;
    readonly moved: number;
    readonly unchanged: number;
  };
}

/** What a comparison may be told. */
export interface DiffOptions {
  /** Accounts with their amounts, to sum them by flow. */
  readonly accounts?: Iterable<Account>;
  /** The field of `accounts` that holds the amount, a finite number; anything else counts as 0. */
  readonly amountField?: string;
}
