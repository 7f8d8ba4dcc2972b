import type { TeamGrant } from '../indexTypes.js';
import type { RecordDeny } from '../types.js';
import type { References } from './references.js';

// A fact is an entry of an input that is open on the day, with numbers in place of ids.

/** What turns the entries of a list into facts: ids that refer to nothing become issues, whether they are open or not. */
export interface FactContext {
  readonly asOf: string;
  readonly references: References;
  /** The pointer to the entry in a row of the list. */
  readonly pointerOf: (row: number) => string;
}

/** A user in the territory at a position. */
export interface MembershipFact {
  readonly user: number;
  readonly position: number;
  readonly role: string | undefined;
}

/** An account in the territory at a position. */
export interface AssignmentFact {
  readonly row: number;
  readonly position: number;
}

/** A record of an account, -1 for none, with territories of its own or without. */
export interface RecordFact {
  readonly type: number;
  readonly row: number;
  readonly account: number;
  readonly positions: readonly number[] | undefined;
}

/** The owner of a record. */
export interface OwnerFact {
  readonly type: number;
  readonly row: number;
  readonly user: number;
  /** The row of the entry in its list. */
  readonly at: number;
}

/** A grant of one record. */
export interface ShareFact {
  readonly type: number;
  readonly row: number;
  readonly user: number;
  readonly level: number;
}

/** A user on the team of an account. */
export interface TeamFact {
  readonly row: number;
  readonly user: number;
  readonly grant: TeamGrant;
}

/** What a user is kept from: one record, or what comes through the territory at a position. */
export type DenyFact =
  | {
      readonly scope: 'record';
      readonly user: number;
      readonly type: number;
      readonly row: number;
      readonly deny: RecordDeny;
    }
  | { readonly scope: 'path'; readonly user: number; readonly position: number };
