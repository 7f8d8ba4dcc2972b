import type { Issue } from '../core/issues.js';
import type { AccessLevel } from '../model/types.js';
import type { AccessReason } from './decisionTypes.js';
import type { GrantedLevel, RecordDeny } from './types.js';

/** One thing that keeps a user from a level on a record. */
export type AccessObstacle =
  /** The user is inactive, or not there on the day. */
  | { readonly kind: 'user_closed' }
  /** The record is denied to the user. */
  | { readonly kind: 'denied'; readonly deny: RecordDeny }
  /** The profile leaves no more than this. */
  | { readonly kind: 'ceiling'; readonly level: AccessLevel }
  /** The record is in no territory. */
  | { readonly kind: 'no_territory' }
  /** A territory of the record, or one above it, is inactive or out of its dates. */
  | { readonly kind: 'territory_closed'; readonly territoryId: string; readonly closedId: string }
  /** The user is a member of none of these, of which the last one holds the record and each lies above the next. */
  | { readonly kind: 'not_member'; readonly path: readonly string[] }
  /** Nothing reaches the user through `deniedId`, on the way from the first territory of the path to the last. */
  | { readonly kind: 'path_denied'; readonly path: readonly string[]; readonly deniedId: string }
  /** What reaches the user through a territory of the record is less. */
  | { readonly kind: 'territory_gives'; readonly territoryId: string; readonly level: AccessLevel };

/** Why a user does not have a level on a record. */
export interface NoAccess {
  readonly level: AccessLevel;
  readonly minLevel: GrantedLevel;
  /** Whether the user has the level after all; then there are no obstacles. */
  readonly isGranted: boolean;
  /** What gives the level that there is. */
  readonly reasons: readonly AccessReason[];
  readonly obstacles: readonly AccessObstacle[];
  /** A user or a record that nobody knows. */
  readonly issues?: readonly Issue[];
}
