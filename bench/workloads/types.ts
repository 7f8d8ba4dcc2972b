import type { Account, TerritoryModel } from 'bailiwick';

/** A plan and the accounts to assign by it. */
export interface Workload {
  readonly name: string;
  readonly territories: number;
  /** Builds the plan, which is always the same one and declares its fields. */
  readonly model: () => TerritoryModel;
  /** Builds accounts, which are always the same ones; fewer are the first of more. */
  readonly accounts: (count: number) => readonly Account[];
  /** Every text is a string of its own that nobody has read before, as one that was just parsed from a file. */
  readonly isFresh?: boolean;
}
