import type { AssignmentTable } from '../assignment/types.js';
import type { DateInterval } from '../core/isWithinInterval.js';
import type { Role } from '../model/territoriesFromRoles.js';
import type { AccessLevel, Membership, TerritoryModel } from '../model/types.js';

/** What access is asked for. */
export type RecordType = 'account' | 'contact' | 'opportunity';

/** One record, by nothing but its type and id. */
export interface RecordRef {
  readonly type: RecordType;
  readonly id: string;
}

/** An access level for each type of record; what an absent one means is said where this is used. */
export type LevelByType = { readonly [Type in RecordType]?: AccessLevel };

/** A user as far as access depends on it. */
export interface AccessUser extends DateInterval {
  readonly id: string;
  /** The place in `roles`, for those above the owner of a record. */
  readonly roleId?: string;
  /** The most that the user may have of a type, whatever grants more; without a ceiling where absent. */
  readonly profile?: LevelByType;
  readonly isAdministrator?: boolean;
  /** `false`: as if nothing were granted. */
  readonly active?: boolean;
}

/** A record, with the account that it belongs to. One with several accounts, or at several times, comes several times. */
export interface AccessRecord extends RecordRef, DateInterval {
  /** The account of a contact or an opportunity. */
  readonly accountId?: string;
  /** The territories of a contact or an opportunity itself, an empty list for none; those of its account when absent. */
  readonly territoryIds?: readonly string[];
}

/** An account in a territory, for a time. */
export interface AccountTerritory extends DateInterval {
  readonly accountId: string;
  readonly territoryId: string;
}

/** Who owns a record; it has one owner at a time. */
export interface Ownership extends RecordRef, DateInterval {
  readonly userId: string;
}

/** A grant of one record to one user, whatever else they have to do with each other. */
export interface Share extends RecordRef, DateInterval {
  readonly userId: string;
  readonly level: AccessLevel;
}

/** A user on the team of an account, and what that gives on the account and on its contacts and opportunities. */
export interface TeamMember extends DateInterval {
  readonly accountId: string;
  readonly userId: string;
  /** Nothing where absent. */
  readonly access: LevelByType;
  readonly role?: string;
}

/** A user is kept from one record, whatever grants it. */
export interface RecordDeny extends RecordRef, DateInterval {
  readonly scope: 'record';
  readonly userId: string;
  /** Of an account: its contacts and opportunities too. */
  readonly includeChildren?: boolean;
  /** Does not hold for a record that the user owns. */
  readonly exceptOwner?: boolean;
  readonly reason?: string;
}

/** Nothing reaches a user through one territory: neither from it nor, by roll-up, from those below it. */
export interface PathDeny extends DateInterval {
  readonly scope: 'path';
  readonly userId: string;
  readonly territoryId: string;
  readonly reason?: string;
}

/** What is taken away; its scope is always said. */
export type Deny = RecordDeny | PathDeny;

/** Everything that access follows from. Lists that are absent are empty. */
export interface AccessInput {
  readonly model: TerritoryModel;
  readonly memberships?: readonly Membership[];
  /** The territories of accounts: those of a run, or with dates. */
  readonly assignments?: AssignmentTable | readonly AccountTerritory[];
  /** Contacts and opportunities, and accounts that are in no assignment. */
  readonly records?: readonly AccessRecord[];
  readonly ownership?: readonly Ownership[];
  readonly shares?: readonly Share[];
  readonly teams?: readonly TeamMember[];
  readonly denies?: readonly Deny[];
  /** Every user there is; when absent, all that anything else names, and nothing is known of them. */
  readonly users?: readonly AccessUser[];
  readonly roles?: readonly Role[];
}

/** What access to an account gives on its contacts or opportunities: nothing where absent. More never gives less. */
export interface ImpliedLevels {
  readonly view?: AccessLevel;
  readonly edit?: AccessLevel;
  readonly full?: AccessLevel;
}

/** What gives access to a record itself, rather than to one that belongs to it. */
export type DirectKind =
  | 'everyone'
  | 'administrator'
  | 'owner'
  | 'superior'
  | 'role_peer'
  | 'territory'
  | 'peer'
  | 'manager'
  | 'team'
  | 'share';

/** How access follows from the input. Everything has a default; more of anything never takes access away. */
export interface AccessPolicy {
  /** What every user has of every record (default: nothing). */
  readonly everyone?: LevelByType;
  /** What an administrator has of every record, whatever the profile says (default `full`). */
  readonly administrator?: AccessLevel;
  /** What the owner of a record has (default `full`). */
  readonly owner?: AccessLevel;
  /** What users have whose role is above that of the owner (default `none`). */
  readonly superior?: AccessLevel;
  /** What users have whose role is that of the owner (default `none`). */
  readonly rolePeer?: AccessLevel;
  /** What a territory gives on the records in it where its `access` says nothing (default `view`). */
  readonly territory?: LevelByType;
  /** What a member with a role has, by the role, in place of what the territory gives; absent types: as the territory. */
  readonly memberRoles?: { readonly [role: string]: LevelByType };
  /**
   * What members of a territory have of the records below it: as a member of the territory that holds the record
   * (`child`, the default, as Salesforce), as a member of their own (`member`), or by distance, one step down and more
   * (as Dataverse).
   */
  readonly upward?: 'child' | 'member' | { readonly direct: AccessLevel; readonly deeper: AccessLevel };
  /** How many steps down that reaches (default: all the way; 0: not at all). */
  readonly upwardSteps?: number;
  /** What members of a record's own territory have at the least, whatever the territory gives (default: nothing). */
  readonly peer?: LevelByType;
  /** What the manager of a territory has of the records in it at the least. */
  readonly manager?: ManagerPolicy;
  /** What access to an account gives on its contacts and opportunities, worked out once and from `from` alone. */
  readonly children?: ChildPolicy;
  /** What access to a contact or an opportunity itself gives on its account (default `none`). */
  readonly parent?: AccessLevel;
  /** Whether territories of a contact or an opportunity itself replace those of its account (the default) or add to them. */
  readonly recordTerritories?: 'ownElseAccount' | 'ownAndAccount';
}

/** What managing a territory gives. */
export interface ManagerPolicy {
  /** Default `edit`. */
  readonly level?: AccessLevel;
  /** A territory without a manager is managed by the nearest one above that has one (default `true`). */
  readonly inherits?: boolean;
  /** The manager counts as a member, too, so that records below the territory are seen (default `true`). */
  readonly isMember?: boolean;
}

/** What access to an account implies. */
export interface ChildPolicy {
  readonly contact?: ImpliedLevels;
  readonly opportunity?: ImpliedLevels;
  /** Which kinds of access to the account count (default: all). */
  readonly from?: readonly DirectKind[];
}

/** What access depends on besides the input. */
export interface AccessOptions {
  /** The day, as `YYYY-MM-DD`, for which access is worked out: everything that is not open then is as absent. */
  readonly asOf: string;
  readonly policy?: AccessPolicy;
}

/** A level that is more than nothing. */
export type GrantedLevel = Exclude<AccessLevel, 'none'>;
