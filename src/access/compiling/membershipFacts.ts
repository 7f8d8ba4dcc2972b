import { isWithinInterval } from '../../core/isWithinInterval.js';
import type { Membership } from '../../model/types.js';
import type { FactContext, MembershipFact } from './factTypes.js';

/** Who is a member of what. */
export function membershipFacts(
  entries: readonly Membership[],
  { asOf, references, pointerOf }: FactContext,
): MembershipFact[] {
  return entries.flatMap((entry, row) => {
    const user = references.user(entry.userId, () => `${pointerOf(row)}/userId`);
    const position = references.territory(entry.territoryId, () => `${pointerOf(row)}/territoryId`);
    return isWithinInterval(asOf, entry) ? [{ user, position, role: entry.role }] : [];
  });
}
