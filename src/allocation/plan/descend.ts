import { type Candidates, candidatesOf } from './candidatesOf.js';
import { moveSafely } from './moveSafely.js';
import { recentre } from './recentre.js';
import type { SearchState } from './searchTypes.js';
import { swapSafely } from './swapSafely.js';
import { isBetter, tryMove } from './tryMove.js';

/**
 * Makes every move and exchange that makes a plan better, one after the other in the order of ids, until there is none or
 * so many have been tried; returns how many have.
 */
export function descend(state: SearchState, limit: number): number {
  let tried = 0;
  for (let isChanged = true; isChanged && tried < limit; ) {
    isChanged = false;
    const candidates = candidatesOf(state);
    for (let group = 0; group < state.assigned.length && tried < limit; group++) {
      if (state.groups.locks[group] !== -1) continue;
      const found = improveGroup(state, group, candidates);
      tried += found.tried;
      isChanged ||= found.isChanged;
    }
    recentre(state, 'quickly');
  }
  return tried;
}

interface Found {
  readonly tried: number;
  readonly isChanged: boolean;
}

function improveGroup(state: SearchState, group: number, candidates: Candidates): Found {
  let tried = 0;
  const around = neighbourTerritories(state, group);
  for (const to of around ?? state.members.keys()) {
    if (to === state.assigned[group]) continue;
    tried++;
    if (isBetter(tryMove(state, group, to, -1)) && moveSafely(state, group, to)) return { tried, isChanged: true };
  }
  for (const to of around ?? candidates.list.subarray(group * candidates.width, (group + 1) * candidates.width)) {
    if (to === state.assigned[group]) continue;
    for (const other of state.members[to]) {
      tried++;
      if (isBetter(tryMove(state, group, to, other)) && swapSafely(state, group, other)) {
        return { tried, isChanged: true };
      }
    }
  }
  return { tried, isChanged: false };
}

/** The territories of a group's neighbours, without a graph none in particular. */
function neighbourTerritories({ groups: { graph }, assigned }: SearchState, group: number): Set<number> | null {
  if (graph === null) return null;
  const found = new Set<number>();
  for (let at = graph.starts[group]; at < graph.starts[group + 1]; at++) found.add(assigned[graph.neighbours[at]]);
  return found;
}
