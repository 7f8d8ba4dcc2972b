import type { IdTable } from '../core/idTable.js';
import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Role } from '../model/territoriesFromRoles.js';
import type { Territory } from '../model/types.js';
import type { ListPages } from './tables/listPages.js';
import type { NumberPages } from './tables/numberPages.js';
import type { RecordDeny } from './types.js';

/**
 * Who has access to what on one day, made by `compileAccess`. It is opaque: pass it on as it is. It holds ids and levels,
 * and no other value of a record.
 */
export interface AccessIndex {
  readonly asOf: string;
  readonly rules: AccessRules;
  readonly tree: AccessTree;
  readonly roles: RoleTree;
  readonly users: UserTable;
  readonly accounts: AccountTable;
  readonly contacts: ChildTable;
  readonly opportunities: ChildTable;
}

/** A number for each type of record. */
export type ByType = readonly [account: number, contact: number, opportunity: number];

/** A policy with all its defaults, levels as numbers. */
export interface AccessRules {
  readonly everyone: ByType;
  readonly administrator: number;
  readonly owner: number;
  readonly superior: number;
  readonly rolePeer: number;
  /** By role of a member; -1 where the role says nothing of a type. */
  readonly memberRoles: ReadonlyMap<string, ByType>;
  readonly upward: UpwardRule;
  readonly upwardSteps: number;
  /** Whether members have what the record's own territory gives, however far it lies below. */
  readonly givesOwnLevel: boolean;
  readonly peer: ByType;
  readonly manager: { readonly level: number; readonly inherits: boolean; readonly isMember: boolean };
  /** By type, then by level of the account. */
  readonly children: readonly (readonly number[])[];
  /** The set of kinds of access to an account that count for its children. */
  readonly childKinds: number;
  readonly parent: number;
  readonly addsTerritories: boolean;
}

/** What members have of records further down. */
export type UpwardRule =
  | { readonly kind: 'child' | 'member' }
  | { readonly kind: 'distance'; readonly direct: number; readonly deeper: number };

/** The territories by position in pre-order. */
export interface AccessTree {
  readonly hierarchy: HierarchyIndex<Territory>;
  /** 1 where a territory and all above it are active and open. */
  readonly isOpen: Uint8Array;
  /** By type: what a territory gives on its own records. */
  readonly levels: readonly Uint8Array[];
  /** The position of the territory by whose manager a territory is managed, -1 for none. */
  readonly managedAt: Int32Array;
  /** The number of a territory's own manager, -1 for none. */
  readonly managerOf: Int32Array;
  /** Four numbers for each territory, what {@link plainLevel} goes by. */
  readonly plain: Int32Array;
  /** The numbers of a territory's members. */
  readonly members: readonly (readonly number[])[];
}

/** The role hierarchy. */
export interface RoleTree {
  readonly hierarchy: HierarchyIndex<Role>;
  /** By position: the numbers of the users with the role. */
  readonly users: readonly (readonly number[])[];
}

/** The users by number. */
export interface UserTable {
  readonly ids: IdTable;
  readonly users: readonly UserAccess[];
  /** Four numbers for each user, what {@link plainLevel} goes by. */
  readonly plain: NumberPages;
  /** The numbers of administrators. */
  readonly administrators: readonly number[];
  /** Whether only those may be named that are there. */
  readonly isClosed: boolean;
}

/** All that is known of one user. */
export interface UserAccess {
  readonly number: number;
  readonly isOpen: boolean;
  readonly isAdministrator: boolean;
  /** The position of the role, -1 for none. */
  readonly role: number;
  readonly ceilings: ByType;
  readonly cover: Cover;
  /** The positions of the territories that the user manages. */
  readonly managed: readonly number[];
  /** The positions of the territories through which nothing comes, ascending. */
  readonly blocks: readonly number[];
  /** By type: the rows of the records that the user owns. */
  readonly owned: readonly Int32Array[];
  /** By type and row: the level of a share. */
  readonly shares: readonly ReadonlyMap<number, number>[];
  /** By row of the account. */
  readonly teams: ReadonlyMap<number, TeamGrant>;
  /** By type and row. */
  readonly denies: readonly ReadonlyMap<number, readonly RecordDeny[]>[];
}

/** What being on the team of an account gives. */
export interface TeamGrant {
  readonly levels: ByType;
  readonly role: string | undefined;
}

/** The memberships of a user in order of position. */
export interface Cover {
  /** The position of the territory. */
  readonly starts: readonly number[];
  /** The membership right around this one, -1 for none. */
  readonly outer: readonly number[];
  /** The roles of the members, `undefined` where nobody has one. */
  readonly roles: readonly (string | undefined)[] | undefined;
  /** Whether it is there because the user manages the territory, `undefined` where none is. */
  readonly isManagers: readonly boolean[] | undefined;
}

/** Records of one type by row. */
export interface RecordTable {
  readonly type: number;
  readonly ids: IdTable;
  /** The number of the owner, -1 for none. */
  readonly owners: NumberPages;
  /** The positions of the record's own territories. */
  readonly territories: ListPages;
  /** By position: the rows with that territory of their own. */
  readonly inTerritory: readonly Int32Array[];
  /** The numbers of the users with a share. */
  readonly sharers: ListPages;
}

/** Accounts. */
export interface AccountTable extends RecordTable {
  /** Four numbers for each account, what {@link plainLevel} goes by. */
  readonly plain: NumberPages;
  /** The numbers of the users on the team. */
  readonly team: ListPages;
  /** By type: the rows of what belongs to an account; those of accounts are not looked at. */
  readonly children: readonly ListPages[];
}

/** Contacts or opportunities. */
export interface ChildTable extends RecordTable {
  /** The rows of the accounts that a record belongs to. */
  readonly accounts: ListPages;
  /** 1 for a record that has territories of its own, even none. */
  readonly hasOwn: NumberPages;
}
