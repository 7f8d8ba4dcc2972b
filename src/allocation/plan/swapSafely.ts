import { forceMove } from './forceMove.js';
import { isPermitted } from './isPermitted.js';
import { makeMove } from './makeMove.js';
import type { SearchState } from './searchTypes.js';

/**
 * Exchanges two groups in the same sense; neither territory is empty at any time that counts.
 */
export function swapSafely(state: SearchState, group: number, other: number): boolean {
  const [from, to] = [state.assigned[group], state.assigned[other]];
  if (!isPermitted(state, group, to) || !isPermitted(state, other, from)) return false;
  if (state.groups.graph === null) {
    makeMove(state, group, to);
    makeMove(state, other, from);
    return true;
  }
  const before = extraPieces(state);
  forceMove(state, group, to);
  forceMove(state, other, from);
  if (extraPieces(state) <= before) return true;
  forceMove(state, other, to);
  forceMove(state, group, from);
  return false;
}

function extraPieces({ pieces }: SearchState): number {
  return pieces.reduce((sum, count) => sum + Math.max(0, count - 1), 0);
}
