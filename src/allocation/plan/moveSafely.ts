import { isPermitted } from './isPermitted.js';
import { makeMove } from './makeMove.js';
import { pieceChanges } from './pieceChanges.js';
import type { SearchState } from './searchTypes.js';

/**
 * Moves a group, unless that would break a rule, leave its territory empty, or give territories more pieces; returns whether
 * it did.
 */
export function moveSafely(state: SearchState, group: number, to: number): boolean {
  const from = state.assigned[group];
  if (from === to || !isPermitted(state, group, to)) return false;
  if (state.members[from].length === 1 && state.members[to].length > 0 && !state.problem.mayBeEmpty) return false;
  return moveWhole(state, group, to);
}

function moveWhole(state: SearchState, group: number, to: number): boolean {
  if (state.groups.graph === null) {
    makeMove(state, group, to);
    return true;
  }
  const from = state.assigned[group];
  const { left, joined, extra } = pieceChanges(state, group, to);
  if (extra > 0) return false;
  state.pieces[from] += left;
  state.pieces[to] += joined;
  makeMove(state, group, to);
  return true;
}
