import type { Candidate } from './listCandidates.js';

/** The sum of the candidates' weights. */
export function totalWeight(candidates: readonly Candidate[]): number {
  return candidates.reduce((sum, { weight }) => sum + weight, 0);
}
