import { compareText } from '../../core/compareText.js';
import type { Candidate } from './listCandidates.js';
import type { ExcludedCandidate } from './screenCandidates.js';
import type { OwnerStrategy } from './types.js';

/**
 * Those who were in front of the chosen one in the order of turns and lose their turn because this account was not for
 * them; those who take no turns at all, having no weight or not being there, have none to lose.
 */
export function findPassedOver(
  chosen: Candidate,
  excluded: readonly ExcludedCandidate[],
  strategy: OwnerStrategy,
): Candidate[] {
  if (strategy.kind !== 'roundRobin' || strategy.skipped !== 'loseTurn') return [];
  return excluded
    .filter(({ candidate, excludedBy }) => !TAKES_NO_TURNS.has(excludedBy) && compareTurns(candidate, chosen) < 0)
    .map(({ candidate }) => candidate)
    .sort(compareTurns);
}

const TAKES_NO_TURNS: ReadonlySet<string> = new Set(['inactive', 'out_of_dates', 'zero_weight']);

function compareTurns(a: Candidate, b: Candidate): number {
  if (a.lastTurn !== b.lastTurn) return a.lastTurn < b.lastTurn ? -1 : 1;
  return compareText(a.userId, b.userId);
}
