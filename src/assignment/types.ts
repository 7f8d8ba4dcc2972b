import type { Issue } from '../core/issues.js';
import type { CriteriaExplanation } from '../criteria/explainCriteria.js';

/** A customer company: an `id` and whatever fields the model's criteria read. */
export interface Account {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** One territory of an account, and what put it there. */
export interface AssignedTerritory {
  readonly territoryId: string;
  readonly source: 'rule' | 'pin';
}

/** The territories of one account in precedence order, the first one primary; none is a result like any other. */
export interface Assignment {
  readonly accountId: string;
  readonly territories: readonly AssignedTerritory[];
  /** What went wrong with this account alone; absent when nothing did. */
  readonly issues?: readonly Issue[];
}

/**
 * The assignments of many accounts without an object for each: row i is input i, and its territories are
 * `territories[offsets[i]]` up to, not including, `territories[offsets[i + 1]]`, numbers of `territoryIds`.
 */
export interface AssignmentTable {
  /** By row; `''` for an account that was refused, which has an issue. */
  readonly accountIds: readonly string[];
  /** Every territory of the model, by id in UTF-16 code unit order. */
  readonly territoryIds: readonly string[];
  /** One more than there are rows. */
  readonly offsets: Uint32Array;
  readonly territories: Uint32Array;
  /** One bit for each entry of `territories`, lowest bit first: 0 from a rule, 1 from a pin. */
  readonly pinned: Uint8Array;
  /** Problems of single accounts, in order of row. */
  readonly issues: readonly Issue[];
}

/** A manual decision about one account, which every run respects. */
export interface Pin {
  readonly accountId: string;
  /**
   * `assign` adds a territory, `exclude` takes one away (every one, without `territoryId`), `freeze` keeps the previous
   * assignment in place of what the rules say.
   */
  readonly effect: 'assign' | 'exclude' | 'freeze';
  readonly territoryId?: string;
  readonly reason?: string;
  /** Who decided. */
  readonly by?: string;
  /** The first day on which it counts. */
  readonly from?: string;
  /** The first day on which it no longer counts. */
  readonly to?: string;
}

/** What an assignment depends on besides the model and the account. */
export interface AssignmentOptions {
  /** The day, as `YYYY-MM-DD`, on which territories and pins have to be open; without it, their dates are ignored. */
  readonly asOf?: string;
  /** Manual decisions. */
  readonly pins?: readonly Pin[];
  /** The assignments of the last run, which a `freeze` keeps. */
  readonly previous?: AssignmentTable;
}

/** What the rules say of one territory for one account, before any choice among territories. */
export type RuleOutcome =
  /** Its criteria are met and, under `deepest`, nothing below it took the account; `tests` are those that decided. */
  | { readonly outcome: 'matched'; readonly tests: readonly CriteriaExplanation[] }
  /** Its criteria are met, but those of the territories in `deeper` below it are, too. */
  | { readonly outcome: 'deeper_match'; readonly deeper: readonly string[] }
  /** It has no criteria: nothing is assigned to it by rule, but the territories below it are considered. */
  | { readonly outcome: 'no_criteria' }
  /** Its criteria are not met, `failed` decided that; the territories below it are not considered. */
  | { readonly outcome: 'criteria_failed'; readonly failed: readonly CriteriaExplanation[] }
  /** Its local criteria are not met; the territories below it are considered all the same. */
  | { readonly outcome: 'local_criteria_failed'; readonly failed: readonly CriteriaExplanation[] }
  /** `blockedBy` above it is closed to this account. */
  | { readonly outcome: 'parent_failed'; readonly blockedBy: string }
  | { readonly outcome: 'inactive' }
  | { readonly outcome: 'out_of_dates'; readonly from?: string; readonly to?: string };

/** What became of a territory in the end, after the rules. */
export type FinalOutcome =
  | { readonly outcome: 'assigned'; readonly tests: readonly CriteriaExplanation[] }
  /** Assigned by hand; `rule` is what the rules alone say. */
  | { readonly outcome: 'pinned'; readonly pin: Pin; readonly rule: RuleOutcome }
  /** Matched, but taken away by hand. */
  | { readonly outcome: 'excluded'; readonly pin: Pin }
  /** Matched, but the account is frozen in its previous assignment. */
  | { readonly outcome: 'frozen_out'; readonly pin: Pin }
  /** Matched, but the territories in `by` come first and the policy has so many winners. */
  | { readonly outcome: 'outranked'; readonly by: readonly string[] }
  /** Matched, but equal in every declared key to `tiedWith` across the cut, which the policy leaves without a winner. */
  | { readonly outcome: 'tied'; readonly tiedWith: readonly string[] }
  /** Matched, but the account has as many territories as the policy allows. */
  | { readonly outcome: 'over_limit'; readonly limit: number };

/** Why one territory was or was not given to an account. */
export type TerritoryExplanation = { readonly territoryId: string } & (
  | Exclude<RuleOutcome, { outcome: 'matched' }>
  | FinalOutcome
);

/** An account's assignment and the reason for every territory, parents before children. */
export interface Explanation extends Assignment {
  readonly visited: readonly TerritoryExplanation[];
}
