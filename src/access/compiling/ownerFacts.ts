import { isWithinInterval } from '../../core/isWithinInterval.js';
import { typeNumber } from '../deciding/levels.js';
import type { Ownership } from '../types.js';
import type { FactContext, OwnerFact } from './factTypes.js';

/** Who owns what. */
export function ownerFacts(entries: readonly Ownership[], { asOf, references, pointerOf }: FactContext): OwnerFact[] {
  const facts: OwnerFact[] = [];
  for (let at = 0; at < entries.length; at++) {
    const { type, id, userId } = entries[at];
    const row = references.record(typeNumber(type), id, () => `${pointerOf(at)}/id`);
    const user = references.user(userId, () => `${pointerOf(at)}/userId`);
    if (isWithinInterval(asOf, entries[at])) facts.push({ type: typeNumber(type), row, user, at });
  }
  return facts;
}
