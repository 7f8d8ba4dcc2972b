import type { Issue } from '../../core/issues.js';
import type { HierarchyNode } from '../../hierarchy/types.js';
import type { Membership } from '../../model/types.js';

/** The territories of an account, as an `Assignment` has them. */
export interface AccountTerritories {
  readonly accountId: string;
  readonly territories: readonly { readonly territoryId: string }[];
}

/** Something that a seller did for an account: a call, a visit, a day of them. */
export interface Activity {
  readonly id: string;
  readonly userId: string;
  readonly accountId: string;
  readonly date: string;
  /** What the seller does there (default: the role of the seller's `memberships` on that day, if it is one). */
  readonly role?: string;
  /** How many calls it stands for, up to a million (default 1). */
  readonly calls?: number;
}

/** A sale and who was credited with it. */
export interface CreditedSale {
  readonly id: string;
  readonly userId: string;
  readonly accountId: string;
  readonly date: string;
  readonly amountMinor: number;
  /** All sales have the same one, or none has any. */
  readonly currency?: string;
}

/** The period that is looked at, and what tells whose sale is whose. */
export interface ConflictOptions {
  /** The first day (default: all days before `to`). */
  readonly from?: string;
  /** The first day after (default: all days from `from` on). */
  readonly to?: string;
  /** Sales to look for those that were credited outside the seller's territory. */
  readonly sales?: readonly CreditedSale[];
  /** Who is a member of which territory, in which role, and when; needed for `sales`. */
  readonly memberships?: readonly Membership[];
  /** The tree: a member of a territory is at home in those below it as well (default: in the territory alone). */
  readonly territories?: readonly HierarchyNode[];
}

/** What one seller did for an account. */
export interface SellerEffort {
  readonly userId: string;
  readonly calls: number;
  readonly firstDate: string;
  readonly lastDate: string;
  readonly activityIds: readonly string[];
}

/** An account that two or more sellers worked in one role, on days that overlap, themselves or through others. */
export interface ContestedAccount {
  readonly accountId: string;
  /** `null` where a role of the account's activities is not known. */
  readonly role: string | null;
  /** In UTF-16 code unit order; none for an account without any. */
  readonly territoryIds: readonly string[];
  /** The one with the most calls first, ties by id. */
  readonly sellers: readonly SellerEffort[];
  readonly calls: number;
  /** The calls of all but the first seller. */
  readonly extraCalls: number;
}

/** Sellers who began on an account when others in the same role had ended, which is no conflict. */
export interface Handover {
  readonly accountId: string;
  readonly role: string | null;
  /** In UTF-16 code unit order, as are the others. */
  readonly fromUserIds: readonly string[];
  readonly toUserIds: readonly string[];
  /** The last day of those before, and the first day of the others. */
  readonly lastDate: string;
  readonly firstDate: string;
}

/** Contested accounts of a territory. */
export interface TerritoryConflicts {
  /** `null` for accounts without a territory. */
  readonly territoryId: string | null;
  /** Accounts that anybody worked. */
  readonly workedAccounts: number;
  readonly contestedAccountIds: readonly string[];
  readonly extraCalls: number;
}

/** Accounts that two sellers both worked in one role, from the first day of each to its last, on days that overlap. */
export interface PairConflicts {
  /** In UTF-16 code unit order. */
  readonly userIds: readonly [string, string];
  readonly contestedAccountIds: readonly string[];
  /** Account by account, the calls of the one with fewer. */
  readonly extraCalls: number;
}

/** Everything taken together. */
export interface ConflictTotal {
  readonly workedAccounts: number;
  readonly contestedAccounts: number;
  readonly calls: number;
  readonly extraCalls: number;
  /** Sellers beyond the first of each account: as many more accounts could have been somebody's. */
  readonly extraSellers: number;
}

/** Why a sale lies outside the seller's territory. */
export type OutsideReason =
  /** The seller is a member of other territories on that day. */
  | 'other_territory'
  /** The seller is a member of no territory on that day. */
  | 'no_membership'
  /** The account is in no territory. */
  | 'unassigned_account';

/** A sale that was credited outside the seller's territory. */
export interface OutsideSale {
  readonly saleId: string;
  readonly userId: string;
  readonly accountId: string;
  readonly date: string;
  readonly amountMinor: number;
  readonly reason: OutsideReason;
  /** Those of the account. */
  readonly territoryIds: readonly string[];
  /** Those that the seller is a member of on that day. */
  readonly memberOf: readonly string[];
}

/** Where sellers get in each other's way. */
export interface Conflicts {
  readonly total: ConflictTotal;
  /** By extra calls, the most first, ties by id, role and day. An account may stand for several roles and times. */
  readonly accounts: readonly ContestedAccount[];
  /** By extra calls, the most first, ties by id and `null` last. An account in two territories counts in both. */
  readonly byTerritory: readonly TerritoryConflicts[];
  /**
   * By extra calls, the most first, ties by ids. With three sellers on an account it counts in three pairs; with more than 50
   * in none, and an issue counts the pairs that are left off.
   */
  readonly byPair: readonly PairConflicts[];
  /** By account, role and day. */
  readonly handovers: readonly Handover[];
  /** By date and id. */
  readonly outsideSales: readonly OutsideSale[];
  /** The exact sum of those; `null` where it lies beyond 2^53. */
  readonly outsideMinor: number | null;
  readonly currency: string | null;
  /** Activities and sales outside the period, which do not count. */
  readonly outsidePeriod: { readonly activities: number; readonly sales: number };
  /** Accounts that no assignment has, territories that the tree does not have, and accounts whose pairs are left off. */
  readonly issues: readonly Issue[];
}
