import type { Issue } from '../../core/issues.js';
import type { CompiledModel } from '../compileModel.js';
import type { AssignmentDiff } from '../diffTypes.js';
import type { Run } from '../prepareRun.js';
import type { AssignmentOptions, AssignmentTable } from '../types.js';

/**
 * Accounts with their assignments and what it takes to bring these up to date. It is opaque: pass it on as it is, and rely
 * on `compiled`, `accounts`, `options` and `table` alone.
 */
export interface TrackedAssignment {
  /** The model by which the accounts are assigned. */
  readonly compiled: CompiledModel;
  /** By row of the table. */
  readonly accounts: readonly unknown[];
  readonly options: AssignmentOptions;
  readonly table: AssignmentTable;
  /** The options, prepared for the model. */
  readonly run: Run;
  /** The reverse index, by the numbers of territories in the table. */
  readonly rowsIn: RowLists;
  /**
   * Rows that may have other territories than the rules give, ascending: of accounts that have pins or were cut by the
   * limit, and of refused ones.
   */
  readonly looseRows: Uint32Array;
  /** By row, a hash of the account's id; there from the first change of accounts on. */
  readonly idHashes?: Uint32Array;
}

/** What has become different besides the model; what is absent stays as it is. */
export interface AccountChanges {
  /**
   * Accounts as they are by now: one whose `id` is in the table takes the place of what has that id, in each of its rows;
   * the others get new rows at the end, in this order.
   */
  readonly accounts?: Iterable<unknown>;
  /** Ids of accounts that are gone; one that is among `accounts`, too, is not. */
  readonly removed?: Iterable<string>;
  /** Another day, other pins, another previous table: in the place of all options so far. */
  readonly options?: AssignmentOptions;
}

/**
 * Why every account was evaluated: the policy is another one; territories are listed in another order and `position` is a
 * key of the policy; or so many territories changed that looking for the accounts that they touch would take longer.
 */
export type FullRunReason = 'policy' | 'order' | 'extent';

/** Assignments brought up to date, and how they differ from the ones before. */
export interface Reassignment extends AssignmentDiff {
  readonly next: TrackedAssignment;
  /** How many accounts were evaluated: their territories were worked out from the start. */
  readonly evaluated: number;
  /** How many tests told which accounts had to be: each is of one account against the criteria of one changed territory. */
  readonly tested: number;
  /** There only where all accounts were evaluated without a test. */
  readonly fullRun?: FullRunReason;
  /** What is wrong with single changes, by their place among the changes; these have no effect. */
  readonly issues: readonly Issue[];
}

/** By number of a territory: the rows of its accounts, ascending. */
export type RowLists = readonly Uint32Array[];

/** What accounts are to be assigned by. */
export type Assigning = Pick<TrackedAssignment, 'compiled' | 'accounts' | 'options' | 'run'>;

/** Some rows of a table: the one at `rows[i]`, ascending, is row i of `table`. */
export interface TablePatch {
  readonly rows: Uint32Array;
  readonly table: AssignmentTable;
}
