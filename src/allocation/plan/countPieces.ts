import type { SearchState } from './searchTypes.js';
import { walkPiece } from './walkPiece.js';

/** Counts the pieces of every territory anew. */
export function countPieces(state: SearchState): void {
  const { groups, assigned, pieces, visits } = state;
  pieces.fill(0);
  if (groups.graph === null) return;
  const walk = ++visits.walk;
  for (let group = 0; group < assigned.length; group++) {
    if (visits.marks[group] === walk) continue;
    pieces[assigned[group]]++;
    walkPiece(state, group, { walk, without: -1 });
  }
}
