import { medianOf } from './medianOf.js';
import type { SearchState } from './searchTypes.js';
import { updateLinear } from './updateLinear.js';

/** The most units of a territory that are tried as its median while a search is under way. */
const CANDIDATES = 24;

/** Gives each territory without a place of its own the median of its units as a centre: the best, or one that is about as good. */
export function recentre(state: SearchState, how: 'exactly' | 'quickly'): void {
  const { problem, members, groups, centres, territories } = state;
  for (let territory = 0; territory < territories; territory++) {
    if (problem.places.isLocated[problem.unitIds.length + territory] === 1) continue;
    const units = members[territory].flatMap((group) => groups.members[group]);
    if (how === 'exactly') units.sort((a, b) => a - b);
    const limit = how === 'exactly' ? units.length : CANDIDATES;
    const centre = medianOf(problem.places, problem.distanceWeights, units, limit);
    if (centre === centres[territory]) continue;
    centres[territory] = centre;
    updateLinear(state, territory);
  }
}
