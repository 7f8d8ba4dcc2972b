import type { IssueCode } from '../../core/issues.js';
import type { Amount, LineKind, RollUpOptions } from '../rollUp/types.js';

/** A number that somebody reports: what a territory and all below it have in a period and a category. */
export interface ClaimedTotal {
  /** `null` for everything there is: all roots, and what no territory has. */
  readonly territoryId: string | null;
  readonly periodId: string;
  /** The id of a category; columns that add up several are not claimed. */
  readonly category: string;
  readonly amountMinor: number;
  /** Default `revenue`. */
  readonly kind?: LineKind;
  /** The lines that it is said to be made of, each as often as it was counted: with them, nothing has to be guessed. */
  readonly lineIds?: readonly string[];
}

/** How numbers are checked: those of the roll-up, since a number is right or wrong under a policy only. */
export interface RollUpCheckOptions extends RollUpOptions {
  /** What a list says where it has no number: that there is nothing, `zero`, or nothing at all, `unchecked` (default `zero`). */
  readonly unclaimed?: 'zero' | 'unchecked';
}

/** Where a number stands. */
export interface ClaimPlace {
  readonly territoryId: string | null;
  readonly periodId: string;
  readonly category: string;
  readonly kind: LineKind;
}

/** How much of a line is in a number, and how much belongs there; in the line's own currency. */
export interface LineCount {
  readonly lineId: string;
  readonly opportunityId?: string;
  /** `null` for a line that there is not. */
  readonly countedMinor: Amount;
  readonly expectedMinor: Amount;
}

/** Something that does not add up. */
export type RollUpFinding = WrongTotal | RepeatedClaim | UnknownPlace | UnlistedLine | WholeAndSplits;

/** A number that is not the sum of the lines that belong to it. */
export interface WrongTotal extends ClaimPlace {
  /** `not_claimed`: there is no number where there should be one. */
  readonly code: 'wrong_total' | 'not_claimed';
  readonly claimedMinor: Amount;
  readonly expectedMinor: Amount;
  /** claimed − expected. */
  readonly differenceMinor: Amount;
  readonly doubleCounted: readonly LineCount[];
  readonly dropped: readonly LineCount[];
  /** Lines that belong elsewhere, or that there are not; told only where the number comes with its lines. */
  readonly foreign: readonly LineCount[];
  /** Whether these lines are the whole difference. */
  readonly isExplained: boolean;
}

/** A second number for the same place. */
export interface RepeatedClaim extends ClaimPlace {
  readonly code: 'repeated_claim';
  readonly claimedMinor: Amount;
}

/** A number for a territory, a period or a category that there is not. */
export interface UnknownPlace extends ClaimPlace {
  readonly code: 'unknown_place';
  readonly unknown: 'territory' | 'period' | 'category';
  readonly claimedMinor: Amount;
}

/** A line that is in no number, or in none but the total of everything, while no issue says so. */
export interface UnlistedLine {
  readonly code: 'unlisted_line';
  readonly row: number;
  readonly lineId: string | null;
  readonly opportunityId?: string;
  readonly amountMinor: Amount;
  /** What an issue would say. */
  readonly reason: IssueCode;
}

/** An opportunity that is among the lines as a whole and in revenue splits, and so counts twice. */
export interface WholeAndSplits {
  readonly code: 'whole_and_splits';
  readonly opportunityId: string;
  readonly lineIds: readonly string[];
  /** Of all these lines. */
  readonly amountMinor: Amount;
}
