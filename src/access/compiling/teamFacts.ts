import { isWithinInterval } from '../../core/isWithinInterval.js';
import { ACCOUNT, NONE } from '../deciding/levels.js';
import { byType } from '../reading/readRules.js';
import type { TeamMember } from '../types.js';
import type { FactContext, TeamFact } from './factTypes.js';

/** Who is on the team of what account. */
export function teamFacts(entries: readonly TeamMember[], { asOf, references, pointerOf }: FactContext): TeamFact[] {
  return entries.flatMap((entry, at) => {
    const row = references.record(ACCOUNT, entry.accountId, () => `${pointerOf(at)}/accountId`);
    const user = references.user(entry.userId, () => `${pointerOf(at)}/userId`);
    const grant = { levels: byType(entry.access, NONE), role: entry.role };
    return isWithinInterval(asOf, entry) ? [{ row, user, grant }] : [];
  });
}
