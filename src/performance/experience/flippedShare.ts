import { type RandomNumbers, randomNumbers } from '../statistics/randomNumbers.js';
import { type Residuals, slopeOf, sumProducts } from './relationFigures.js';
import type { TwoWayLayout } from './twoWayLayout.js';
import { twoWayResiduals } from './twoWayResiduals.js';

/** What is flipped, and how often. */
interface Flipping extends Pick<Residuals, 'experience' | 'outcome'> {
  readonly layout: TwoWayLayout;
  readonly seed: number;
  readonly draws: number;
}

/**
 * The part of worlds in which the slope is as many standard errors from 0 as in this one, which counts as one of them, when
 * the whole series of outcomes of each territory keeps its sign or changes it: a test for both sides of no relation, the
 * restricted wild bootstrap over clusters.
 *
 * Every way to flip is tried where there are no more than `draws` (flipping all of them changes nothing), else `draws` at
 * random.
 */
export function flippedShare({ layout, experience, outcome, seed, draws }: Flipping): number {
  const territories = layout.territoryIds.length;
  const world = { layout, experience: Float64Array.from(experience) };
  const strength = strengthOf(world, Float64Array.from(outcome)) * (1 - 1e-9);
  const ways = 2 ** (territories - 1);
  const isEvery = ways <= draws;
  const next = randomNumbers(seed);
  let asStrong = 1;
  for (let draw = 1; draw <= (isEvery ? ways - 1 : draws); draw++) {
    const signs = isEvery ? signsOf(draw, territories) : drawSigns(next, territories);
    const flipped = Float64Array.from(outcome, (value, at) => value * signs[layout.territoryOf[at]]);
    if (strengthOf(world, twoWayResiduals(layout, flipped)) >= strength) asStrong++;
  }
  return asStrong / (isEvery ? ways : draws + 1);
}

function signsOf(way: number, territories: number): number[] {
  return Array.from({ length: territories }, (_, number) => (Math.floor(way / 2 ** number) % 2 === 1 ? -1 : 1));
}

function drawSigns(next: RandomNumbers, territories: number): number[] {
  return Array.from({ length: territories }, () => (next() < 0.5 ? -1 : 1));
}

interface World {
  readonly layout: TwoWayLayout;
  readonly experience: Float64Array;
}

/** The slope over its standard error by territories, but for a factor that is the same in every world. */
function strengthOf({ layout, experience }: World, outcome: Float64Array): number {
  const slope = slopeOf(experience, outcome);
  const scores = new Float64Array(layout.territoryIds.length);
  for (let at = 0; at < outcome.length; at++) {
    scores[layout.territoryOf[at]] += experience[at] * (outcome[at] - slope * experience[at]);
  }
  const spread = Math.sqrt(sumProducts(scores, scores));
  const along = Math.abs(sumProducts(experience, outcome));
  if (along === 0) return 0;
  return spread > 1e-12 * along ? along / spread : Number.MAX_VALUE;
}
