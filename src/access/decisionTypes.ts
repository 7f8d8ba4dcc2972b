import type { Issue } from '../core/issues.js';
import type { AccessLevel } from '../model/types.js';
import type { RecordDeny, RecordRef } from './types.js';

/** One ground on which a user has access to a record itself. */
export type DirectReason =
  | { readonly kind: 'everyone' | 'administrator' | 'owner' | 'share'; readonly level: AccessLevel }
  /** The owner's role is below the user's, or the same. */
  | { readonly kind: 'superior' | 'role_peer'; readonly level: AccessLevel; readonly ownerId: string }
  /** On the team of the account. */
  | { readonly kind: 'team'; readonly level: AccessLevel; readonly accountId: string; readonly role?: string }
  /**
   * A member of the first territory of `path`, which leads down to the one that holds the record; `heldBy` is the account
   * from which a contact or an opportunity has that territory.
   */
  | {
      readonly kind: 'territory';
      readonly level: AccessLevel;
      readonly path: readonly string[];
      readonly role?: string;
      /** As the manager of the first territory of `path`, who counts as a member. */
      readonly asManager?: true;
      /** The territory whose `access` says the level; absent where the role does, or the distance. */
      readonly givenBy?: string;
      readonly heldBy?: string;
    }
  /** A member of the record's own territory, or the manager of the first territory of `path`. */
  | {
      readonly kind: 'peer' | 'manager';
      readonly level: AccessLevel;
      readonly path: readonly string[];
      readonly heldBy?: string;
    };

/** One ground on which a user has access to a record; `uncapped` is the level that it gives where the profile leaves less. */
export type AccessReason = { readonly uncapped?: AccessLevel } & (
  | DirectReason
  /** What access to the account gives on a contact or an opportunity. */
  | {
      readonly kind: 'account';
      readonly level: AccessLevel;
      readonly accountId: string;
      readonly because: readonly DirectReason[];
    }
  /** What access to a contact or an opportunity gives on the account. */
  | {
      readonly kind: 'child';
      readonly level: AccessLevel;
      readonly child: RecordRef;
      readonly because: readonly DirectReason[];
    }
);

/** What a user may do with a record, and why. */
export interface AccessDecision {
  readonly level: AccessLevel;
  /**
   * Everything that gives access, the highest level first; at least one gives `level` itself, unless that is `none`.
   * Levels are those that are left under the user's ceiling.
   */
  readonly reasons: readonly AccessReason[];
  /** The most that the profile leaves, where something grants more. */
  readonly ceiling?: AccessLevel;
  /** What takes everything away. */
  readonly deniedBy?: RecordDeny;
  /** A user or a record that nobody has heard of. */
  readonly issues?: readonly Issue[];
}
