import type { Issue } from '../../core/issues.js';
import type { Membership } from '../../model/types.js';

/** A user who may own accounts; a {@link Membership} is one as it stands, its territory and role carried only. */
export interface OwnerMember extends Partial<Membership> {
  readonly userId: string;
  /**
   * The member's part in the whole, a whole number up to 1,000,000: 3 gets three for every one of 1, and 0 gets nothing
   * new but keeps what it owns (default 1).
   */
  readonly weight?: number;
  /** The load that the member can carry, in the unit of a request's `size`; unlimited when absent. */
  readonly capacity?: number;
  readonly skills?: readonly string[];
  /** Accounts that the member must not own. */
  readonly deniedAccountIds?: readonly string[];
  /** 0: available now (the default); 1: within the next 24 hours; 2: within the 24 hours after them, and so on. */
  readonly availableInDays?: number;
  /** `false`: as if the member were not there. */
  readonly active?: boolean;
}

/** Highest score of a hash of account and member: stateless, and a change of members moves as few accounts as can be. */
export interface RendezvousStrategy {
  readonly kind: 'rendezvous';
}

/** Rendezvous among the members who are still below their fair share and `headroom` (default 0.25, a quarter more). */
export interface BoundedRendezvousStrategy {
  readonly kind: 'boundedRendezvous';
  readonly headroom?: number;
}

/** How one of several eligible members is chosen; {@link assignOwner} has a table. */
export type OwnerStrategy =
  | { readonly kind: 'roundRobin'; readonly skipped?: 'keepTurn' | 'loseTurn' }
  | { readonly kind: 'smoothWeighted' }
  | { readonly kind: 'tijdeman' }
  | { readonly kind: 'count'; readonly divisor?: 'webster' | 'dHondt' }
  | { readonly kind: 'leastLoaded'; readonly measure?: 'utilization' | 'remaining' }
  | { readonly kind: 'single' }
  | RendezvousStrategy
  | BoundedRendezvousStrategy;

/** The members among whom owners are chosen, and how; the order of members does not matter. */
export interface OwnerPool {
  readonly members: readonly OwnerMember[];
  readonly strategy: OwnerStrategy;
  /** What becomes of a member whose capacity the request would exceed (default `exclude`). */
  readonly overCapacity?: 'exclude' | 'allow';
  /** Only members who are available within so many days, and of those the earliest; when absent, all are. */
  readonly availableWithinDays?: number;
  /** Whether a request that stays with a previous owner counts as that owner's turn (default `free`: it does not). */
  readonly previousOwnerTurn?: 'free' | 'counted';
}

/** A pool for a whole book of accounts. */
export interface BookPool extends OwnerPool {
  readonly strategy: RendezvousStrategy | BoundedRendezvousStrategy;
}

/** An account that needs an owner. */
export interface OwnerRequest {
  readonly accountId: string;
  /** The owner has to have all of them. */
  readonly requiredSkills?: readonly string[];
  /** The load that the account adds to its owner's (default 1). */
  readonly size?: number;
  /** Who comes before any rotation, the first eligible one: the account's own owner, its parent's, its domain's… */
  readonly previousOwnerIds?: readonly string[];
}

/** What has happened to one member so far. */
export interface OwnerRecord {
  readonly userId: string;
  /** A whole number that grows with each turn; only the order counts, so a time will do. Absent: never had a turn. */
  readonly lastTurn?: number;
  /** The load that the member carries now (default 0). */
  readonly open?: number;
  /**
   * What `smoothWeighted` and `tijdeman` owe the member, in units of weight; it sums to 0 over all (default 0). Leave it
   * out everywhere to start afresh when a pool has changed for good.
   */
  readonly credit?: number;
  /** The turns that `count` has given the member. Absent: a newcomer, who is taken to have had as many as the others. */
  readonly count?: number;
}

/**
 * What the next choice depends on besides its pool and request: keep it and pass it back. Pools that share a state share
 * one order of turns. A state may be edited: when a member closes something, lower its `open`.
 */
export interface OwnerState {
  readonly members: readonly OwnerRecord[];
}

/** What a choice of owner depends on besides the pool and the request. */
export interface OwnerOptions {
  /** What the last choice returned; without it nothing has happened yet. */
  readonly state?: OwnerState;
  /** The day, as `YYYY-MM-DD`, on which members have to be in their dates; without it, dates are ignored. */
  readonly asOf?: string;
}

/** What a book depends on besides the pool and the accounts. */
export type BookOptions = Pick<OwnerOptions, 'asOf'>;

/** Why a member was not considered any further, in the order in which it is asked. */
export type OwnerExclusion =
  | 'inactive'
  | 'out_of_dates'
  /** The account is one of the member's `deniedAccountIds`. */
  | 'denied'
  | 'missing_skill'
  /** Not available within the pool's days. */
  | 'unavailable'
  | 'no_capacity'
  | 'zero_weight'
  /** Another member is available on an earlier day. */
  | 'available_later'
  /** The member holds its share and headroom already. */
  | 'over_share';

/** What gave an account its owner: a previous owner, or the strategy that was applied in the end. */
export type OwnerSource =
  | 'previous_owner'
  | 'round_robin'
  | 'smooth_weighted'
  | 'tijdeman'
  | 'count'
  | 'least_loaded'
  | 'single'
  | 'rendezvous'
  | 'bounded_rendezvous';

/** Why an account has no owner: the pool is empty, or what excluded the member who got furthest. */
export type NoOwnerReason = 'no_members' | 'several_eligible' | OwnerExclusion;

/** A member of the pool and, unless it could have been chosen, why not. */
export interface ConsideredMember {
  readonly userId: string;
  readonly excludedBy?: OwnerExclusion;
}

/** Who owns an account and why, and the state for the next request. */
export interface OwnerDecision {
  readonly ownerId: string | null;
  readonly reason: OwnerSource | NoOwnerReason;
  readonly state: OwnerState;
  /** Every member of the pool, by id in UTF-16 code unit order. */
  readonly considered: readonly ConsideredMember[];
}

/** One account of a book; `accountId` is `''` and `ownerId` null for an input that is no account. */
export interface BookOwner {
  readonly accountId: string;
  readonly ownerId: string | null;
  readonly reason: 'rendezvous' | 'bounded_rendezvous' | 'refused_account' | NoOwnerReason;
}

/** The owners of many accounts: `owners[i]` is that of input i. */
export interface Book {
  readonly owners: readonly BookOwner[];
  /** Problems of single accounts, in order of row. */
  readonly issues: readonly Issue[];
}
