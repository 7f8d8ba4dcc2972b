import type { Account } from '../../assignment/types.js';
import type { TerritoryModel } from '../../model/types.js';
import { failLaw } from './failLaw.js';
import { sampleAccounts } from './sampleAccounts.js';
import type { Decision, Evidence, LawOptions, Violation } from './types.js';

/** A law about all accounts. */
export interface Law {
  readonly evidence: Evidence;
  /** Samples are accounts of these. */
  readonly models: readonly TerritoryModel[];
  readonly options: LawOptions;
  /** What is wrong with one account, if anything. */
  readonly findViolation: (account: Account) => Violation | undefined;
}

/** How a law was decided that holds; throws an account for which it does not. */
export function decideLaw({ evidence, models, options, findViolation }: Law): Decision {
  check(evidence.witnesses);
  const { reason } = evidence;
  if (reason === undefined) return { decidedBy: 'proof' };
  const { accounts, leftOut } = sampleAccounts(models, options);
  check(accounts);
  const decision = { decidedBy: 'samples', accounts: accounts.length, reason } as const;
  return leftOut === 0 ? decision : { ...decision, leftOut };

  function check(tried: readonly Account[]): void {
    for (const account of tried) {
      const violation = findViolation(account);
      if (violation !== undefined) failLaw(violation);
    }
  }
}
