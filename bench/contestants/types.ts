import type { Account, AccountColumns, TerritoryModel } from 'bailiwick';
import type { Workload } from '../workloads/types.js';

/**
 * The territories of accounts, flat: those of account i are `territories[offsets[i]]` up to, not including,
 * `territories[offsets[i + 1]]`, in any order, by number: the place of a territory's id among all ids in UTF-16 code unit
 * order. A table of this library is one as it is.
 */
export interface Answers {
  readonly offsets: Uint32Array;
  readonly territories: Uint32Array;
}

/** Accounts to assign, in the forms that contestants take. */
export interface Sample {
  readonly accounts: readonly Account[];
  /** Converts the accounts the first time. */
  readonly columns: () => AccountColumns;
}

/** The answers of a round, read when it is called, since reading them is no part of the work. */
export type Outcome = () => Answers | Promise<Answers>;

/** Assigns a sample once; this is what is timed. */
export type Round = () => Outcome | Promise<Outcome>;

/** A contestant that has prepared for a model. */
export interface Matcher {
  /** Brings a sample into the contestant's own form, which is not timed. */
  readonly load: (sample: Sample) => Round | Promise<Round>;
  /** Frees what garbage collection does not. */
  readonly close?: () => void;
}

/** Something that assigns accounts to territories. */
export interface Contestant {
  readonly name: string;
  /** Whether it builds a part of itself when an account first needs it. */
  readonly isLazy?: boolean;
  /** Why it does not take a workload; absent when it takes each. */
  readonly refuses?: (workload: Workload) => string | undefined;
  readonly prepare: (model: TerritoryModel) => Matcher | Promise<Matcher>;
}
