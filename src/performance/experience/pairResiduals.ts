import { type Residuals, sumProducts } from './relationFigures.js';
import type { Pair } from './relationTypes.js';
import type { TwoWayLayout } from './twoWayLayout.js';
import { twoWayResiduals } from './twoWayResiduals.js';

/** What pairs have in experience and outcome beyond what their territories always have and their periods everywhere. */
export function pairResiduals(layout: TwoWayLayout, pairs: readonly Pair[]): Residuals {
  const experience = pairs.map((pair) => pair.experience);
  const outcome = pairs.map((pair) => pair.outcome);
  return {
    experience: Array.from(twoWayResiduals(layout, experience)),
    outcome: Array.from(twoWayResiduals(layout, outcome)),
    experienceSize: sumProducts(experience, experience),
    outcomeSize: sumProducts(outcome, outcome),
  };
}
