import { forceMove } from './forceMove.js';
import { isPermitted } from './isPermitted.js';
import { moveSafely } from './moveSafely.js';
import { pieceChanges } from './pieceChanges.js';
import type { SearchState } from './searchTypes.js';

/** Gives territories without anything a group, and lets pieces that are cut off join the territories around them. */
export function mendPlan(state: SearchState): void {
  if (!state.problem.mayBeEmpty) fillEmpty(state);
  if (state.groups.graph !== null) joinPieces(state);
}

function fillEmpty(state: SearchState): void {
  for (const [territory, own] of state.members.entries()) {
    if (own.length > 0) continue;
    const givers = [...state.assigned.keys()]
      .filter((group) => isPermitted(state, group, territory) && state.members[state.assigned[group]].length > 1)
      .sort((a, b) => sizeAround(state, b) - sizeAround(state, a) || a - b);
    if (givers.length === 0) continue;
    if (!givers.some((group) => moveSafely(state, group, territory))) forceMove(state, givers[0], territory);
  }
}

function sizeAround({ members, assigned }: SearchState, group: number): number {
  return members[assigned[group]].length;
}

/** Each round moves groups out of pieces that are not the largest of their territory; it ends since those only shrink. */
function joinPieces(state: SearchState): void {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const isCut = cutOff(state);
    for (const [group, cut] of isCut.entries()) if (cut === 1 && joinAround(state, group, isCut)) isChanged = true;
  }
}

function joinAround(state: SearchState, group: number, isCut: Uint8Array): boolean {
  const { graph } = state.groups;
  if (graph === null) return false;
  for (const next of graph.neighbours.subarray(graph.starts[group], graph.starts[group + 1])) {
    const to = state.assigned[next];
    if (to === state.assigned[group] || isCut[next] === 1 || !isPermitted(state, group, to)) continue;
    if (pieceChanges(state, group, to).extra > 0) continue;
    if (moveSafely(state, group, to)) return true;
  }
  return false;
}

/** Marks the groups that are not in the largest piece of their territory. */
function cutOff(state: SearchState): Uint8Array {
  const {
    groups: { graph },
    assigned,
    territories,
  } = state;
  const pieceOf = new Int32Array(assigned.length).fill(-1);
  const largest = Array.from({ length: territories }, () => ({ piece: -1, size: 0 }));
  for (const start of assigned.keys()) {
    if (graph === null || pieceOf[start] !== -1) continue;
    const queue = [start];
    pieceOf[start] = start;
    for (const group of queue) {
      for (const next of graph.neighbours.subarray(graph.starts[group], graph.starts[group + 1])) {
        if (pieceOf[next] !== -1 || assigned[next] !== assigned[start]) continue;
        pieceOf[next] = start;
        queue.push(next);
      }
    }
    if (queue.length > largest[assigned[start]].size) largest[assigned[start]] = { piece: start, size: queue.length };
  }
  return Uint8Array.from(assigned, (territory, group) => (pieceOf[group] === largest[territory].piece ? 0 : 1));
}
