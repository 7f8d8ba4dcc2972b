import { compareText } from '../../core/compareText.js';
import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { Coverage } from './readCreditLineOptions.js';
import type { OpportunitySplit, SplitOpportunity } from './splitTypes.js';
import type { LineTerritory } from './types.js';

/**
 * The territories of a split that names none: those of its user that are its account's as well, by id; where there are
 * none, those of the opportunity.
 */
export function coveredTerritories(
  coverage: Coverage,
  opportunity: Omit<SplitOpportunity, 'splits'>,
  { userId }: OpportunitySplit,
): readonly LineTerritory[] {
  const { accountId, closeDate, territories } = opportunity;
  // A date of the wrong type is an issue of the roll-up.
  if (coverage === null || userId === undefined || accountId === undefined || typeof closeDate !== 'string') {
    return territories;
  }
  const day = coverage.dayOf(closeDate);
  const ofAccount = coverage.byAccount.get(accountId);
  const shared = (coverage.byUser.get(userId) ?? []).filter((membership) => {
    return ofAccount?.has(membership.territoryId) && (day === undefined || isWithinInterval(day, membership));
  });
  if (shared.length === 0) return territories;
  const ids = new Set(shared.map(({ territoryId }) => territoryId));
  return Array.from(ids, (territoryId) => ({ territoryId })).sort((a, b) => compareText(a.territoryId, b.territoryId));
}
