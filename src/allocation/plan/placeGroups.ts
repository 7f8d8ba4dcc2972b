import type { RandomNumbers } from '../../performance/statistics/randomNumbers.js';
import { centresOf } from './centresOf.js';
import { distanceBetween } from './distanceBetween.js';
import { fullnessOf } from './fullnessOf.js';
import type { PlanGroups } from './groupTypes.js';
import { membersOf } from './membersOf.js';
import type { PlanProblem } from './problemTypes.js';
import { spreadAssigned } from './spreadAssigned.js';

interface Placing {
  /** By group, −1 for those to place. */
  readonly assigned: Int32Array;
  readonly random: RandomNumbers;
}

/**
 * Places the groups that have no territory yet: one with a place goes to the nearest centre, one without to the territory
 * that is least full, the heaviest first. Territories without a centre get units far from the others as theirs (k-means++,
 * Arthur and Vassilvitskii 2007).
 */
export function placeGroups(problem: PlanProblem, groups: PlanGroups, { assigned, random }: Placing): void {
  const { length: count } = problem.territoryIds;
  const units = spreadAssigned(groups, assigned);
  const centres = centresOf(problem, membersOf(units, count));
  addCentres(problem, centres, { units, random });
  const fullness = Array.from({ length: count }, () => 0);
  const sizes = groups.members.map((_, group) => fullnessOf(problem, groups, group));
  for (const [group, territory] of assigned.entries()) if (territory !== -1) fullness[territory] += sizes[group];
  const waiting = [...assigned.keys()].filter((group) => assigned[group] === -1);
  for (const group of waiting.sort((a, b) => sizes[b] - sizes[a] || a - b)) {
    const [unit = -1] = groups.members[group].filter((member) => problem.places.isLocated[member] === 1);
    let [best, least] = [-1, Number.POSITIVE_INFINITY];
    for (let territory = 0; territory < count; territory++) {
      if (groups.allowed !== null && groups.allowed[group * count + territory] === 0) continue;
      const isPlaced = unit !== -1 && centres[territory] !== -1;
      const cost = isPlaced ? distanceBetween(problem.places, unit, centres[territory]) : fullness[territory] + 1e9;
      if (cost < least) [best, least] = [territory, cost];
    }
    assigned[group] = best;
    fullness[best] += sizes[group];
  }
}

function addCentres(
  { places, distanceWeights }: PlanProblem,
  centres: Int32Array,
  { units, random }: { readonly units: Int32Array; readonly random: RandomNumbers },
): void {
  const open = [...units.keys()].filter((unit) => units[unit] === -1 && places.isLocated[unit] === 1);
  const nearest = open.map((unit) => distanceToCentre(places, centres, unit));
  for (const [territory, centre] of centres.entries()) {
    if (centre !== -1 || open.length === 0) continue;
    const chances = open.map((unit, at) => distanceWeights[unit] * Math.min(nearest[at], 1e100) ** 2);
    const chosen = open[drawn(chances, random())];
    centres[territory] = chosen;
    for (const [at, unit] of open.entries()) nearest[at] = Math.min(nearest[at], distanceBetween(places, unit, chosen));
  }
}

function distanceToCentre(places: PlanProblem['places'], centres: Int32Array, unit: number): number {
  return centres.reduce(
    (least, centre) => (centre === -1 ? least : Math.min(least, distanceBetween(places, unit, centre))),
    Number.POSITIVE_INFINITY,
  );
}

/** The position that a number from 0 to 1 falls on; by equal chances where there are none. */
function drawn(chances: readonly number[], number: number): number {
  const sum = chances.reduce((total, chance) => total + chance, 0);
  if (!(sum > 0)) return Math.floor(number * chances.length);
  let left = number * sum;
  const at = chances.findIndex((chance) => {
    left -= chance;
    return left < 0;
  });
  return at === -1 ? chances.length - 1 : at;
}
