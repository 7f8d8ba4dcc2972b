import { distanceBetween } from './distanceBetween.js';
import type { Places } from './problemTypes.js';

/**
 * The unit among `members` from which the weighted sum of distances to them is smallest, −1 where none of them has a place;
 * of several the first. At most quadratic in the number of members: a candidate is dropped as soon as it is worse. With a
 * limit only so many of them are tried, those next to the middle.
 */
export function medianOf(
  places: Places,
  weights: Float64Array,
  members: readonly number[],
  limit = members.length,
): number {
  const located = members.filter((unit) => places.isLocated[unit] === 1);
  const weighty = located.filter((unit) => weights[unit] > 0);
  let [best, least] = [-1, Number.POSITIVE_INFINITY];
  for (const candidate of nearestFirst(places, located).slice(0, limit)) {
    const sum = sumUpTo(places, { weights, weighty, candidate, least });
    if (sum < least || (sum === least && candidate < best)) [best, least] = [candidate, sum];
  }
  return best;
}

interface Candidate {
  readonly weights: Float64Array;
  readonly weighty: readonly number[];
  readonly candidate: number;
  readonly least: number;
}

/** The weighted sum of distances, or of some of them once that is more than the least. */
function sumUpTo(places: Places, { weights, weighty, candidate, least }: Candidate): number {
  let sum = 0;
  for (const unit of weighty) {
    sum += weights[unit] * distanceBetween(places, candidate, unit);
    if (sum > least) break;
  }
  return sum;
}

/** Members by their distance from the mean of all: the sooner a good one is seen, the sooner others are dropped. */
function nearestFirst({ coordinates }: Places, located: readonly number[]): number[] {
  const centre = [0, 0, 0];
  for (const unit of located) {
    for (let axis = 0; axis < 3; axis++) centre[axis] += coordinates[3 * unit + axis] / located.length;
  }
  const squares = Float64Array.from(located, (unit) => squareTo(coordinates, unit, centre));
  return [...located.keys()].sort((a, b) => squares[a] - squares[b] || a - b).map((at) => located[at]);
}

function squareTo(coordinates: Float64Array, unit: number, [x, y, z]: readonly number[]): number {
  return (coordinates[3 * unit] - x) ** 2 + (coordinates[3 * unit + 1] - y) ** 2 + (coordinates[3 * unit + 2] - z) ** 2;
}
