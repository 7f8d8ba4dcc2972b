import type { Issue } from '../../core/issues.js';
import type { AccessPolicy, GrantedLevel, RecordType } from '../types.js';

/** Half-open: the numbers from `from` up to, not including, `to`. */
export interface NumberSpan {
  readonly from: number;
  readonly to: number;
}

/** A record passes when one of these holds for it. Every list is sorted. */
export interface GrantFilter {
  /** Holds for every record. */
  readonly everyone: boolean;
  /** Its owner is one of these. */
  readonly ownerIds: readonly string[];
  /** It is in a territory with one of these ids; see {@link AccessFilter} for which territories count. */
  readonly territoryIds: readonly string[];
  /** The same territories, as spans of the numbers that `territoryNumbers` gives. */
  readonly territories: readonly NumberSpan[];
  /** Its id is one of these. */
  readonly recordIds: readonly string[];
  /** It is one of these accounts, or belongs to one. */
  readonly teamAccountIds: readonly string[];
}

/** What passes is taken away all the same when one of these holds for it. */
export interface DenyFilter {
  /** Its id is one of these. */
  readonly recordIds: readonly string[];
  /** Its id is one of these, and the user does not own it. */
  readonly recordIdsUnlessOwned: readonly string[];
  /** It belongs to one of these accounts. */
  readonly accountIds: readonly string[];
  /** It belongs to one of these accounts, and the user does not own it. */
  readonly accountIdsUnlessOwned: readonly string[];
}

/**
 * Which records of a type a user may access, as conditions for a query of the caller's own: `direct`, `account` or
 * `children` holds, and `except` does not.
 *
 * The territories of an account are those that it is assigned to. Those of a contact or an opportunity are its own; those of
 * its accounts count, too, under `ownAndAccount`, or where it has said nothing of its own under `ownElseAccount`.
 */
export interface AccessFilter {
  readonly userId: string;
  readonly type: RecordType;
  readonly minLevel: GrantedLevel;
  /** The day for which it was worked out: owners, territories and accounts of records are those of that day, too. */
  readonly asOf: string;
  readonly recordTerritories: NonNullable<AccessPolicy['recordTerritories']>;
  readonly direct: GrantFilter;
  /** For contacts and opportunities: it belongs to an account for which this holds. */
  readonly account?: GrantFilter;
  /** For accounts: one of its contacts, or of its opportunities, is one for which this holds. */
  readonly children?: { readonly contact: GrantFilter; readonly opportunity: GrantFilter };
  readonly except: DenyFilter;
  /** A user that nobody knows, for whom nothing passes. */
  readonly issues?: readonly Issue[];
}
