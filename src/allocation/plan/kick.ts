import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import { balancePrices } from './balancePrices.js';
import type { SearchState } from './searchTypes.js';
import { updateLinear } from './updateLinear.js';

/**
 * Puts the centre of a territory without a place of its own on a unit at random, and gives groups to the centres anew: from
 * there a search finds another way down. On a graph, where groups cannot go anywhere at once, nothing happens.
 */
export function kick(state: SearchState, random: RandomNumbers): void {
  const {
    problem: { places, unitIds },
    territories,
    centres,
    groups,
  } = state;
  const territory = Math.floor(random() * territories);
  const unit = Math.floor(random() * unitIds.length);
  if (groups.graph !== null || places.isLocated[unitIds.length + territory] === 1) return;
  if (places.isLocated[unit] === 0) return;
  centres[territory] = unit;
  updateLinear(state, territory);
  balancePrices(state, { times: 1, rounds: 20 });
}
