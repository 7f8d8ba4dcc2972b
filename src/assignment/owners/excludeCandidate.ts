import { excludeAbsent } from './excludeAbsent.js';
import { type DemandingAccount, excludeUnfit } from './excludeUnfit.js';
import type { Candidate } from './listCandidates.js';
import type { OwnerExclusion } from './types.js';

/** What an account asks of its owner, the load that it brings included. */
export interface Demand extends DemandingAccount {
  readonly size: number;
}

/** The circumstances under which members are eligible. */
export interface Eligibility {
  readonly asOf: string | undefined;
  /** `Infinity` where availability does not matter. */
  readonly withinDays: number;
  readonly mayExceedCapacity: boolean;
}

/** Why a member cannot own an account whoever else is there; `undefined` when it can. */
export function excludeCandidate(
  candidate: Candidate,
  demand: Demand,
  eligibility: Eligibility,
): OwnerExclusion | undefined {
  return (
    excludeAbsent(candidate, eligibility.asOf) ??
    excludeUnfit(candidate, demand) ??
    excludeBusy(candidate, demand, eligibility)
  );
}

function excludeBusy(
  { availableInDays, open, capacity }: Candidate,
  { size }: Demand,
  { withinDays, mayExceedCapacity }: Eligibility,
): OwnerExclusion | undefined {
  if (availableInDays > withinDays) return 'unavailable';
  return mayExceedCapacity || open + size <= capacity ? undefined : 'no_capacity';
}
