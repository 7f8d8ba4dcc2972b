import type { Issue } from '../core/issues.js';
import type { AccountChunk } from './matching/accountChunk.js';

/** Criteria of the territory at a position that could not be evaluated; they count as not met. */
export interface MatchFailure {
  readonly position: number;
  readonly reason: string;
}

/** What the rules give one record. */
export interface Matches {
  /** The positions of territories, in pre-order. */
  readonly positions: readonly number[];
  readonly failures: readonly MatchFailure[];
}

/** What the rules give one record, in memory that is used again for the next one. */
export interface FoundTerritories {
  /** The positions of territories in pre-order: the first `count`. */
  readonly found: Int32Array;
  readonly count: number;
  readonly failures: readonly MatchFailure[];
}

/**
 * Matches the account of a chunk's row, on the day of `asOf` if there is one; the result is good until the next one is
 * matched. `undefined` where a member threw when it was read for criteria that classes do not decide.
 */
export type MatchRow = (chunk: AccountChunk, row: number, asOf: string | undefined) => FoundTerritories | undefined;

/** A territory of an account, by position. */
export interface Entry {
  readonly position: number;
  readonly isPinned: boolean;
}

/** What one input comes to. */
export interface EvaluatedAccount {
  /** `''` when the input was refused. */
  readonly accountId: string;
  /** In precedence order. */
  readonly entries: readonly Entry[];
  readonly issues: readonly Issue[];
}

/** Takes what the accounts of a run come to. */
export interface EvaluatedAccounts {
  readonly addRow: (account: EvaluatedAccount) => void;
  /** For an account whose territories are what the rules found, with no choice, pin or problem to think of. */
  readonly addFound: (accountId: string, found: FoundTerritories) => void;
}

/** What evaluating one account at a time takes. */
export interface AccountTools extends EvaluatedAccounts {
  readonly read: (records: readonly unknown[]) => AccountChunk;
  readonly match: MatchRow;
  /** What the last account came to. */
  last: EvaluatedAccount;
}
