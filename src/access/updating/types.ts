import type { DateInterval } from '../../core/isWithinInterval.js';
import type { Membership } from '../../model/types.js';
import type {
  AccessRecord,
  AccessUser,
  Ownership,
  PathDeny,
  RecordDeny,
  RecordRef,
  Share,
  TeamMember,
} from '../types.js';

/**
 * What is otherwise from now on. Each entry takes the place of everything that the index had under its key, an empty list
 * of everything; keys that the index does not know are new.
 */
export interface AccessChanges {
  /** Users by id. */
  readonly users?: readonly AccessUser[];
  /** The memberships of a user. */
  readonly memberships?: readonly MembershipsOfUser[];
  /** The territories of an account; an assignment fits as it is. */
  readonly assignments?: readonly TerritoriesOfAccount[];
  /** The accounts of a contact or an opportunity, and its own territories. */
  readonly records?: readonly EntriesOfRecord[];
  /** The owner of a record. */
  readonly ownership?: readonly OwnersOfRecord[];
  /** The shares of a record. */
  readonly shares?: readonly SharesOfRecord[];
  /** The team of an account. */
  readonly teams?: readonly TeamOfAccount[];
  /** What is denied to a user. */
  readonly denies?: readonly DeniesOfUser[];
}

/** All memberships of a user. */
export interface MembershipsOfUser {
  readonly userId: string;
  readonly memberships: readonly Omit<Membership, 'userId'>[];
}

/** All territories of an account. */
export interface TerritoriesOfAccount {
  readonly accountId: string;
  readonly territories: readonly (DateInterval & { readonly territoryId: string })[];
}

/** All accounts of a contact or an opportunity, and all its own territories. */
export interface EntriesOfRecord extends RecordRef {
  readonly entries: readonly Omit<AccessRecord, keyof RecordRef>[];
}

/** The owner of a record; owners of other days may be there, too. */
export interface OwnersOfRecord extends RecordRef {
  readonly owners: readonly Omit<Ownership, keyof RecordRef>[];
}

/** All shares of a record. */
export interface SharesOfRecord extends RecordRef {
  readonly shares: readonly Omit<Share, keyof RecordRef>[];
}

/** The whole team of an account. */
export interface TeamOfAccount {
  readonly accountId: string;
  readonly members: readonly Omit<TeamMember, 'accountId'>[];
}

/** All that is denied to a user. */
export interface DeniesOfUser {
  readonly userId: string;
  readonly denies: readonly (Omit<RecordDeny, 'userId'> | Omit<PathDeny, 'userId'>)[];
}
