import { isWithinInterval } from '../../core/isWithinInterval.js';
import { ACCOUNT } from '../deciding/levels.js';
import type { AccountTerritory } from '../types.js';
import type { AssignmentFact, FactContext } from './factTypes.js';

/** Which account is in what territory. */
export function assignmentFacts(
  entries: readonly AccountTerritory[],
  { asOf, references, pointerOf }: FactContext,
): AssignmentFact[] {
  return entries.flatMap((entry, at) => {
    const row = references.record(ACCOUNT, entry.accountId, () => `${pointerOf(at)}/accountId`);
    const position = references.territory(entry.territoryId, () => `${pointerOf(at)}/territoryId`);
    return isWithinInterval(asOf, entry) ? [{ row, position }] : [];
  });
}
