import { distanceBetween } from './distanceBetween.js';
import type { SearchState } from './searchTypes.js';

/** Writes down what it costs each group to be in a territory, with the centre that it has now. */
export function updateLinear({ problem, groups, centres, linear, territories }: SearchState, territory: number): void {
  const { places, weights, distanceShares, disruptionShares, baseline } = problem;
  const centre = centres[territory];
  const scale = centre !== -1 && places.extent > 0 ? weights.distance / places.extent : 0;
  for (const [group, units] of groups.members.entries()) {
    let cost = 0;
    for (const unit of units) {
      if (scale > 0 && places.isLocated[unit] === 1) {
        cost += scale * distanceShares[unit] * distanceBetween(places, unit, centre);
      }
      if (baseline !== null && baseline[unit] !== territory) cost += weights.disruption * disruptionShares[unit];
    }
    linear[group * territories + territory] = cost;
  }
}
