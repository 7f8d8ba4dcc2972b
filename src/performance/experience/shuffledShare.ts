import { randomNumbers } from '../statistics/randomNumbers.js';
import { correlationOf, type Residuals, sumProducts } from './relationFigures.js';
import type { TwoWayLayout } from './twoWayLayout.js';
import { twoWayResiduals } from './twoWayResiduals.js';

/** What is shuffled, and how often. */
interface Shuffling extends Pick<Residuals, 'experience' | 'outcome'> {
  readonly layout: TwoWayLayout;
  readonly seed: number;
  readonly draws: number;
}

/**
 * The part of worlds in which the correlation is as strong as in this one, which counts as one of them, when the experience
 * of each period is shuffled over its territories: a permutation test for both sides.
 *
 * What territories and periods have as a whole is taken out again of what was shuffled. Shuffling is that of Fisher and Yates.
 */
export function shuffledShare({ layout, experience, outcome, seed, draws }: Shuffling): number {
  const next = randomNumbers(seed);
  const strength = Math.abs(correlationOf({ experience, outcome })) * (1 - 1e-12);
  const size = Math.sqrt(sumProducts(outcome, outcome));
  const groups = groupByPeriod(layout);
  let asStrong = 1;
  for (let draw = 0; draw < draws; draw++) {
    const shuffled = Float64Array.from(experience);
    for (const places of groups) shuffleAt(shuffled, places, next);
    const spread = residualNorm(layout, shuffled) * size;
    if (spread > 0 && Math.abs(sumProducts(shuffled, outcome)) >= strength * spread) asStrong++;
  }
  return asStrong / (draws + 1);
}

function groupByPeriod({ periodOf, periods }: TwoWayLayout): number[][] {
  const groups = Array.from({ length: periods }, (): number[] => []);
  for (const [at, period] of periodOf.entries()) groups[period].push(at);
  return groups;
}

function shuffleAt(values: Float64Array, places: readonly number[], next: () => number): void {
  for (let left = places.length - 1; left > 0; left--) {
    const [a, b] = [places[left], places[Math.floor(next() * (left + 1))]];
    const kept = values[a];
    values[a] = values[b];
    values[b] = kept;
  }
}

function residualNorm(layout: TwoWayLayout, values: Float64Array): number {
  const residuals = twoWayResiduals(layout, values);
  return Math.sqrt(sumProducts(residuals, residuals));
}
