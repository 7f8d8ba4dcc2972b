import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { Candidate } from './listCandidates.js';
import type { OwnerExclusion } from './types.js';

/** Why a member is not there at all; `undefined` when it is. */
export function excludeAbsent({ member }: Candidate, asOf: string | undefined): OwnerExclusion | undefined {
  if (member.active === false) return 'inactive';
  return asOf === undefined || isWithinInterval(asOf, member) ? undefined : 'out_of_dates';
}
