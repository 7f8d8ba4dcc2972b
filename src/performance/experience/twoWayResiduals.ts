import type { TwoWayLayout } from './twoWayLayout.js';

/**
 * What is left of a value of each pair when what its territory always has, and what its period has everywhere, are taken
 * out by least squares: the residuals of a regression on both, exact for pairs that are missing here and there as well.
 *
 * Territories are taken out by their means, periods by conjugate gradients, in at most as many steps as there are periods;
 * one where nothing is missing. Each step is linear in the pairs.
 */
export function twoWayResiduals(layout: TwoWayLayout, values: ArrayLike<number>): Float64Array {
  const left = withoutTerritories(layout, Float64Array.from(values));
  const effects = periodEffects(layout, sumByPeriod(layout, left));
  const ofPeriods = withoutTerritories(layout, spreadOut(layout, effects));
  for (let at = 0; at < left.length; at++) left[at] -= ofPeriods[at];
  return left;
}

// Plain loops over typed arrays, since a shuffling runs through them thousands of times.

/** Changes the values that it is given. */
function withoutTerritories({ territoryOf, territorySizes }: TwoWayLayout, values: Float64Array): Float64Array {
  const means = new Float64Array(territorySizes.length);
  for (let at = 0; at < values.length; at++) means[territoryOf[at]] += values[at];
  for (let number = 0; number < means.length; number++) means[number] /= territorySizes[number];
  for (let at = 0; at < values.length; at++) values[at] -= means[territoryOf[at]];
  return values;
}

function sumByPeriod({ periodOf, periods }: TwoWayLayout, values: Float64Array): Float64Array {
  const sums = new Float64Array(periods);
  for (let at = 0; at < values.length; at++) sums[periodOf[at]] += values[at];
  return sums;
}

function spreadOut({ periodOf }: TwoWayLayout, effects: Float64Array): Float64Array {
  const values = new Float64Array(periodOf.length);
  for (let at = 0; at < values.length; at++) values[at] = effects[periodOf[at]];
  return values;
}

/** The figures of periods whose residuals add up to nothing in each period; any of those that do. */
function periodEffects(layout: TwoWayLayout, goal: Float64Array): Float64Array {
  const effects = new Float64Array(goal.length);
  const rest = Float64Array.from(goal);
  const direction = Float64Array.from(goal);
  let size = dot(rest, rest);
  const enough = size * 1e-26;
  for (let step = 0; step < goal.length && size > enough; step++) {
    const image = sumByPeriod(layout, withoutTerritories(layout, spreadOut(layout, direction)));
    const along = dot(direction, image);
    if (!(along > 0)) break;
    addTimes(effects, size / along, direction);
    addTimes(rest, -size / along, image);
    const next = dot(rest, rest);
    for (let at = 0; at < direction.length; at++) direction[at] = rest[at] + (next / size) * direction[at];
    size = next;
  }
  return effects;
}

function addTimes(sums: Float64Array, factor: number, values: Float64Array): void {
  for (let at = 0; at < sums.length; at++) sums[at] += factor * values[at];
}

function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
