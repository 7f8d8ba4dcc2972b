import type { Json } from '../core/json.js';
import type { CriteriaLimits, Fields, JsonLogic } from '../criteria/types.js';

/** What somebody may do with a record, from nothing to everything. */
export type AccessLevel = 'none' | 'view' | 'edit' | 'full';

/** A kind of territory, such as named accounts or geography; a larger priority wins, and no two types have the same. */
export interface TerritoryType {
  readonly id: string;
  readonly name?: string;
  readonly priority: number;
}

/** A node of the hierarchy: a named area of coverage with criteria and a manager. */
export interface Territory {
  readonly id: string;
  readonly name?: string;
  /** `null` for a root. */
  readonly parentId: string | null;
  readonly typeId?: string;
  /** A smaller rank wins. */
  readonly rank?: number;
  /** Gates this territory and everything below it. */
  readonly criteria?: JsonLogic;
  /** Gates this territory only. */
  readonly localCriteria?: JsonLogic;
  /** Refines opportunities downward, inside the territory of their account. */
  readonly opportunityCriteria?: JsonLogic;
  readonly managerId?: string;
  readonly access?: {
    readonly account?: AccessLevel;
    readonly contact?: AccessLevel;
    readonly opportunity?: AccessLevel;
  };
  /** `false`: neither this territory nor anything below it is considered. */
  readonly active?: boolean;
  /** The first day on which it is considered. */
  readonly from?: string;
  /** The first day on which it is no longer considered. */
  readonly to?: string;
  /** The caller's own, carried untouched. */
  readonly attributes?: { readonly [member: string]: Json };
}

/** A key by which territories that take the same account are ordered. */
export type PrecedenceKey = 'rank' | 'typePriority' | 'depth' | 'position';

/** How an account's territories are chosen among those whose criteria it meets. */
export interface AssignmentPolicy {
  /** On one path from the root: the deepest match only (the default), or all of them. */
  readonly branch?: 'deepest' | 'all';
  /** Across branches: all of them (the default), or at most so many. */
  readonly winners?: 'all' | number;
  /**
   * What orders an account's territories, the most important key first: smaller rank, larger type priority, deeper,
   * earlier in the model; absent values last; in the end the smaller id.
   */
  readonly precedence?: readonly PrecedenceKey[];
  /** What becomes of territories that are equal in every declared key across the cut of `winners` (default `first`). */
  readonly tie?: 'keepAll' | 'none' | 'first';
  /** At most so many territories for one account; pins count first and are never dropped, the rest becomes an issue. */
  readonly limit?: number;
}

/** A user who covers a territory, and as what. */
export interface Membership {
  readonly userId: string;
  readonly territoryId: string;
  readonly role?: string;
  /** The first day. */
  readonly from?: string;
  /** The first day after. */
  readonly to?: string;
}

/** A whole territory plan as one JSON document. */
export interface TerritoryModel {
  readonly id: string;
  readonly name?: string;
  /** Inferred from the criteria when absent; otherwise every field that criteria use is declared here. */
  readonly fields?: Fields;
  readonly types?: readonly TerritoryType[];
  /** Flat, linked by `parentId`; the order does not matter. */
  readonly territories: readonly Territory[];
  readonly policy?: AssignmentPolicy;
  /** Carried, never interpreted by assignment. */
  readonly state?: 'planning' | 'active' | 'archived';
}

/** Bounds on a model; a larger one is refused when parsed. */
export interface ModelLimits extends CriteriaLimits {
  readonly territories: number;
  /** Levels of the hierarchy; a root is one level. */
  readonly levels: number;
}
