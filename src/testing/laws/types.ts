import type { UndecidedReason } from '../../analysis/types.js';
import type { Account } from '../../assignment/types.js';

/** Why a law was tried on samples: the reason that the analysis gives, or that the question goes beyond what it tells. */
export type UndecidedLawReason = UndecidedReason | 'beyond_analysis';

/** How a law was decided that holds. */
export type Decision =
  /** For every account there may be. */
  | { readonly decidedBy: 'proof' }
  /** For so many accounts and no others: those that were given, else boundary accounts and ones at random. */
  | {
      readonly decidedBy: 'samples';
      readonly accounts: number;
      /** Why there is no proof; absent for accounts that were given. */
      readonly reason?: UndecidedLawReason;
      /** Combinations of values that the bound on boundary accounts left out; absent where it left out none. */
      readonly leftOut?: number;
    };

/** What a law about all accounts may be told. */
export interface LawOptions {
  /** The day that decides which territories are open; without it dates are ignored. */
  readonly asOf?: string;
  /** How many boxes the search for one answer may look at (default 200,000). */
  readonly budget?: number;
  /** How many accounts are drawn at random where the analysis does not decide (default 1,000), besides boundary accounts. */
  readonly samples?: number;
  /** What they are drawn by (default 1); the same seed draws the same ones. */
  readonly seed?: number;
}

/** Among which territories an account may have one at most. */
export interface ExclusiveOptions extends LawOptions {
  /** Only territories below this one. */
  readonly scope?: string;
  /** Only these territories. */
  readonly territoryIds?: readonly string[];
}

/** Which accounts are to have a territory. */
export interface ExhaustiveOptions extends LawOptions {
  /** Only accounts that meet the criteria of this territory and those above it. */
  readonly scope?: string;
  /** Which territories count: `any` (the default), or only those `below` the scope. */
  readonly heldBy?: 'any' | 'below';
}

/** Which moves do not matter. */
export interface UnchangedOptions extends LawOptions {
  /** An account may gain and lose territories when one of them is among these. */
  readonly except?: readonly string[];
}

/** An account for which a law does not hold. */
export interface Violation {
  readonly account: Account;
  /** What it contradicts, in one line. */
  readonly claim: string;
  /** What is known of the account and its territories, a line each. */
  readonly why: readonly string[];
}

/** What the analysis has to say on a law. */
export interface Evidence {
  /** Accounts for which it may not hold. */
  readonly witnesses: readonly Account[];
  /** Why there is no proof, unless one of the witnesses settles it; absent where there is one. */
  readonly reason?: UndecidedLawReason;
}
