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

/** What an assignment depends on besides the model and the account. */
export interface AssignmentOptions {
  /** The day, as `YYYY-MM-DD`, on which territories have to be open; without it, their dates are ignored. */
  readonly asOf?: string;
}

/** Why one territory was or was not given to an account. */
export type TerritoryExplanation =
  /** Its criteria are met and nothing below it took the account. */
  | { readonly territoryId: string; readonly outcome: 'assigned'; readonly tests: CriteriaExplanation[] }
  /** Its criteria are met, but those of territories below it are, too. */
  | { readonly territoryId: string; readonly outcome: 'deeper_match'; readonly deeper: string[] }
  /** It has no criteria: nothing is assigned to it by rule, but the territories below it are considered. */
  | { readonly territoryId: string; readonly outcome: 'no_criteria' }
  /** Its criteria are not met; the territories below it are not considered. */
  | { readonly territoryId: string; readonly outcome: 'criteria_failed'; readonly failed: CriteriaExplanation[] }
  /** Its local criteria are not met; the territories below it are considered all the same. */
  | { readonly territoryId: string; readonly outcome: 'local_criteria_failed'; readonly failed: CriteriaExplanation[] }
  /** A territory above it is closed to this account. */
  | { readonly territoryId: string; readonly outcome: 'parent_failed'; readonly blockedBy: string }
  | { readonly territoryId: string; readonly outcome: 'inactive' }
  | { readonly territoryId: string; readonly outcome: 'out_of_dates'; readonly from?: string; readonly to?: string };

/** An account's assignment and the reason for every territory, parents before children. */
export interface Explanation extends Assignment {
  readonly visited: readonly TerritoryExplanation[];
}
