import type { Candidate } from './listCandidates.js';
import type { OwnerExclusion } from './types.js';

/** A candidate who is out, and why. */
export interface ExcludedCandidate {
  readonly candidate: Candidate;
  readonly excludedBy: OwnerExclusion;
}

/** The candidates who are left, in the order of their ids, and those who are not. */
export interface Screening {
  readonly candidates: readonly Candidate[];
  readonly excluded: readonly ExcludedCandidate[];
}

/** A screening after one more test, which tells why a candidate is to be excluded, or `undefined`. */
export function screenCandidates(
  screening: Screening,
  exclude: (candidate: Candidate) => OwnerExclusion | undefined,
): Screening {
  const candidates: Candidate[] = [];
  const excluded = [...screening.excluded];
  for (const candidate of screening.candidates) {
    const excludedBy = exclude(candidate);
    if (excludedBy === undefined) candidates.push(candidate);
    else excluded.push({ candidate, excludedBy });
  }
  return { candidates, excluded };
}
