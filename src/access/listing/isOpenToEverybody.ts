import { KIND_BITS } from '../deciding/kinds.js';
import { ACCOUNT } from '../deciding/levels.js';
import type { AccessIndex } from '../indexTypes.js';

/** Whether every user may have access to any record of a type: to it, or to its account and therefore to it. */
export function isOpenToEverybody({ rules }: AccessIndex, type: number): boolean {
  const { children, childKinds, everyone } = rules;
  if (everyone[type] > 0) return true;
  return type !== ACCOUNT && (childKinds & KIND_BITS.everyone) !== 0 && children[type][everyone[ACCOUNT]] > 0;
}
