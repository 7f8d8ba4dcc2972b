import type { Issue } from '../core/issues.js';
import type { Assignment } from './types.js';

/** A deal on an account, with the fields that `opportunityCriteria` read. */
export interface Opportunity {
  readonly id: string;
  readonly [field: string]: unknown;
}

/** What an opportunity's territory may come from. */
export interface OpportunityContext {
  /** The assignment of its account; `undefined` without an account. */
  readonly account?: Assignment;
  /** The territories of its contact, the primary one first. */
  readonly contactTerritoryIds?: readonly string[];
  /** The territories of its owner, for `ownerIntersection`. */
  readonly ownerTerritoryIds?: readonly string[];
  /** The territory that it has now; one that the model does not have any more counts as none. */
  readonly currentTerritoryId?: string | null;
  /** Somebody has taken it out of automatic assignment. */
  readonly isExcluded?: boolean;
}

/** How an opportunity gets its one territory. */
export interface OpportunityPolicy {
  /**
   * `contactThenAccount`: the primary territory of the contact, else of the account (Zoho). `typePriority`: the one of
   * the account whose type has the highest priority (Salesforce). `ownerIntersection`: the only one that account and
   * owner share (Salesforce before 2013).
   */
  readonly from: 'contactThenAccount' | 'typePriority' | 'ownerIntersection';
  /** Go on downward from there by `opportunityCriteria` (default false). */
  readonly refine?: boolean;
  /** Whether an opportunity that has a territory keeps it, or follows its account (the default). */
  readonly existing?: 'keep' | 'follow';
}

/** Everything that the territory of an opportunity depends on besides the model and its own fields. */
export interface OpportunityOptions extends OpportunityContext, OpportunityPolicy {
  /** The day on which the territories that it may go down to have to be open; without it, their dates are ignored. */
  readonly asOf?: string;
}

/** Why an opportunity has the territory that it has, or none. */
export type OpportunityReason =
  | 'contact'
  | 'account'
  | 'only_territory'
  | 'highest_type_priority'
  | 'owner_and_account'
  | 'refined'
  | 'kept'
  | 'excluded'
  | 'no_account'
  | 'no_territory'
  | 'tied_type_priority'
  | 'no_shared_territory'
  | 'several_shared_territories';

/** The one territory of an opportunity, or none. */
export interface OpportunityAssignment {
  readonly opportunityId: string;
  readonly territoryId: string | null;
  readonly reason: OpportunityReason;
  readonly issues?: readonly Issue[];
}
