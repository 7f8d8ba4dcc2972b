import type { SearchState } from './searchTypes.js';
import { walkPiece } from './walkPiece.js';

/** What a move does to the pieces of the territory that a group leaves and of the one that it goes to. */
export interface PieceChanges {
  readonly left: number;
  readonly joined: number;
  /** To the number of pieces beyond one for each territory. */
  readonly extra: number;
}

/**
 * What a move does to pieces: the group's own piece falls into as many as its neighbours in the territory are in without
 * it, and it joins as many as it has neighbours in where it goes. Costs a walk over at most both territories.
 */
export function pieceChanges(state: SearchState, group: number, to: number): PieceChanges {
  const from = state.assigned[group];
  const left = countAround(state, group, from) - 1;
  const joined = 1 - countAround(state, group, to);
  const [before, after] = [state.pieces[from], state.pieces[to]];
  const extra = extraOf(before + left) + extraOf(after + joined) - extraOf(before) - extraOf(after);
  return { left, joined, extra };
}

function extraOf(pieces: number): number {
  return Math.max(0, pieces - 1);
}

/** The number of pieces of a territory that border on a group, which itself does not count. */
function countAround(state: SearchState, group: number, territory: number): number {
  const {
    groups: { graph },
    assigned,
    visits,
    pieces,
  } = state;
  if (graph === null) return 0;
  const isWhole = pieces[territory] === 1 && assigned[group] !== territory;
  const walk = ++visits.walk;
  let count = 0;
  for (let at = graph.starts[group]; at < graph.starts[group + 1]; at++) {
    const next = graph.neighbours[at];
    if (assigned[next] !== territory || visits.marks[next] === walk) continue;
    count++;
    if (isWhole || isLast(state, { group, territory, from: at + 1 })) return count;
    walkPiece(state, next, { walk, without: group });
  }
  return count;
}

interface Rest {
  readonly group: number;
  readonly territory: number;
  readonly from: number;
}

/** Whether no further neighbour is in the territory, so that nothing is left to be found out. */
function isLast({ groups: { graph }, assigned, visits }: SearchState, { group, territory, from }: Rest): boolean {
  if (graph === null) return true;
  for (let at = from; at < graph.starts[group + 1]; at++) {
    const next = graph.neighbours[at];
    if (assigned[next] === territory && visits.marks[next] !== visits.walk) return false;
  }
  return true;
}
