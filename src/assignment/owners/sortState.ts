import { compareText } from '../../core/compareText.js';
import type { OwnerState } from './types.js';

/** A state whose records are in the order of their ids, as every result has them. */
export function sortState({ members }: OwnerState): OwnerState {
  return { members: [...members].sort((a, b) => compareText(a.userId, b.userId)) };
}
