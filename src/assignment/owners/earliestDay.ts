import type { Candidate } from './listCandidates.js';

/** In how many days the first of the candidates is available; `Infinity` when there are none. */
export function earliestDay(candidates: readonly Candidate[]): number {
  return candidates.reduce((day, { availableInDays }) => Math.min(day, availableInDays), Number.POSITIVE_INFINITY);
}
