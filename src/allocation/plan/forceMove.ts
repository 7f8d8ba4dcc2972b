import { makeMove } from './makeMove.js';
import { pieceChanges } from './pieceChanges.js';
import type { SearchState } from './searchTypes.js';

/** Moves a group and counts pieces, whatever becomes of them. */
export function forceMove(state: SearchState, group: number, to: number): void {
  const from = state.assigned[group];
  if (from === to) return;
  if (state.groups.graph !== null) {
    const { left, joined } = pieceChanges(state, group, to);
    state.pieces[from] += left;
    state.pieces[to] += joined;
  }
  makeMove(state, group, to);
}
