import { earliestDay } from './earliestDay.js';
import type { Candidate } from './listCandidates.js';
import type { OwnerPool, OwnerStrategy } from './types.js';

/**
 * The strategy that is applied to a field: where availability counts and nobody is available now, turns take the place of
 * balancing load. Source: Dynamics 365 Sales, record distribution in assignment rules.
 */
export function appliedStrategy(pool: OwnerPool, field: readonly Candidate[]): OwnerStrategy {
  const isLater = pool.availableWithinDays !== undefined && earliestDay(field) > 0;
  return isLater && pool.strategy.kind === 'leastLoaded' ? { kind: 'roundRobin' } : pool.strategy;
}
