import { studentQuantile } from '../statistics/studentQuantile.js';
import { correlationFigure, fisherOf, slopeFigure } from './relationFigure.js';
import type { RelationEstimates } from './relationFigures.js';
import type { RelationFigure } from './relationTypes.js';

/** A relation with its uncertainty. */
interface RelationFigures {
  readonly slope: RelationFigure;
  readonly pearson: RelationFigure;
  readonly spearman: RelationFigure;
}

/**
 * Figures with the intervals that follow from how they change when a territory is left out: the jackknife over clusters
 * (CV3), with Student's t at one degree of freedom fewer than there are territories or groups.
 */
export function jackknifeFigures(
  whole: RelationEstimates,
  without: readonly RelationEstimates[],
  confidence: number,
): RelationFigures {
  const factor = studentQuantile(1 - confidence, without.length - 1);
  const reach = (of: (estimates: RelationEstimates) => number) => factor * standardError(of(whole), without.map(of));
  return {
    slope: slopeFigure(
      whole.slope,
      reach(({ slope }) => slope),
    ),
    pearson: correlationFigure(
      whole.pearson,
      reach(({ pearson }) => fisherOf(pearson)),
    ),
    spearman: correlationFigure(
      whole.spearman,
      reach(({ spearman }) => fisherOf(spearman)),
    ),
  };
}

function standardError(whole: number, without: readonly number[]): number {
  const squares = without.reduce((sum, value) => sum + (value - whole) ** 2, 0);
  return Math.sqrt((squares * (without.length - 1)) / without.length);
}
