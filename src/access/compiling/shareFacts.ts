import { isWithinInterval } from '../../core/isWithinInterval.js';
import { levelNumber, typeNumber } from '../deciding/levels.js';
import type { Share } from '../types.js';
import type { FactContext, ShareFact } from './factTypes.js';

/** Which record is shared with whom. */
export function shareFacts(entries: readonly Share[], { asOf, references, pointerOf }: FactContext): ShareFact[] {
  return entries.flatMap((entry, at) => {
    const type = typeNumber(entry.type);
    const row = references.record(type, entry.id, () => `${pointerOf(at)}/id`);
    const user = references.user(entry.userId, () => `${pointerOf(at)}/userId`);
    return isWithinInterval(asOf, entry) ? [{ type, row, user, level: levelNumber(entry.level) }] : [];
  });
}
