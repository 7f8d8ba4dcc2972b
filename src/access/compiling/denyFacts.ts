import { isWithinInterval } from '../../core/isWithinInterval.js';
import { typeNumber } from '../deciding/levels.js';
import type { Deny } from '../types.js';
import type { DenyFact, FactContext } from './factTypes.js';

/** What is taken from whom. */
export function denyFacts(entries: readonly Deny[], { asOf, references, pointerOf }: FactContext): DenyFact[] {
  return entries.flatMap((deny, at): DenyFact[] => {
    const user = references.user(deny.userId, () => `${pointerOf(at)}/userId`);
    const target = denyTarget(deny, references, pointerOf(at));
    return isWithinInterval(asOf, deny) ? [{ user, ...target }] : [];
  });
}

type DenyTarget = DenyFact extends infer Fact ? (Fact extends DenyFact ? Omit<Fact, 'user'> : never) : never;

function denyTarget(deny: Deny, references: FactContext['references'], pointer: string): DenyTarget {
  if (deny.scope === 'path') {
    const position = references.territory(deny.territoryId, () => `${pointer}/territoryId`);
    return { scope: 'path', position };
  }
  const type = typeNumber(deny.type);
  return { scope: 'record', type, row: references.record(type, deny.id, () => `${pointer}/id`), deny };
}
