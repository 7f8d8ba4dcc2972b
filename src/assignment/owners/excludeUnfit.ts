import type { Candidate } from './listCandidates.js';
import type { OwnerExclusion } from './types.js';

/** An account that asks something of its owner. */
export interface DemandingAccount {
  readonly accountId: string;
  readonly requiredSkills: readonly string[];
}

/** Why a member must not own this account in particular; `undefined` when it may. */
export function excludeUnfit(
  { skills, deniedAccountIds }: Candidate,
  { accountId, requiredSkills }: DemandingAccount,
): OwnerExclusion | undefined {
  if (deniedAccountIds.has(accountId)) return 'denied';
  return requiredSkills.every((skill) => skills.has(skill)) ? undefined : 'missing_skill';
}
