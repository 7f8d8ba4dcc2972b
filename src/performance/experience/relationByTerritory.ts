import { studentQuantile } from '../statistics/studentQuantile.js';
import { type OwnSeries, type OwnShare, ownShares } from './ownShares.js';
import { correlationFigure, fisherOf, slopeFigure, verdictOf } from './relationFigure.js';
import { correlationOf, isFlat, type Residuals, slopeOf } from './relationFigures.js';
import type { TerritoryRelation } from './relationTypes.js';
import { seriesTable } from './seriesTable.js';
import type { TwoWayLayout } from './twoWayLayout.js';

/** So many other territories it takes to tell how far chance takes a slope. */
const FEWEST_OTHERS = 4;

/** What is looked at, and how. */
interface Shares {
  readonly layout: TwoWayLayout;
  readonly residuals: Residuals;
  /** That of all territories together, 0 where there is none. */
  readonly slope: number;
  readonly minimumPeriods: number;
  readonly confidence: number;
}

/**
 * The relation in each territory by itself, in the order of the layout, with how far chance takes it: how the experience of
 * this territory goes with what the relation leaves of the outcomes of the others, which it cannot have brought. Series that
 * drift go with each other by chance further than single values, and so do these.
 *
 * The errors of n others are taken for draws from one normal distribution: Student's t at n − 1 degrees of freedom.
 */
export function relationByTerritory(shares: Shares): TerritoryRelation[] {
  const { layout, residuals, slope } = shares;
  const experience = seriesTable(layout, residuals.experience);
  const outcome = seriesTable(layout, residuals.outcome);
  const errors = seriesTable(
    layout,
    residuals.outcome.map((value, at) => value - slope * residuals.experience[at]),
  );
  return layout.territoryIds.map((territoryId, number) => {
    const own = { experience: experience[number], outcome: outcome[number], errors, number };
    return { territoryId, ...relationAt(own, shares) };
  });
}

type Found = Omit<TerritoryRelation, 'territoryId'>;

function relationAt(own: OwnSeries, { residuals, minimumPeriods, confidence }: Shares): Found {
  const given = own.experience.flatMap((value, period) => (Number.isNaN(value) ? [] : [period]));
  const none = { pairs: given.length, slope: null, pearson: null, verdict: null };
  if (given.length < minimumPeriods) return { ...none, reason: 'too_few_periods' };
  const [experience, outcome] = [own.experience, own.outcome].map((row) => given.map((period) => row[period]));
  if (isFlat({ ...residuals, experience, outcome })) return { ...none, reason: 'no_variation' };
  const others = ownShares(own, given);
  if (others.length < FEWEST_OTHERS) return { ...none, reason: 'too_few_territories' };
  const slope = slopeFigure(
    slopeOf(experience, outcome),
    reachOf(others, ({ slope }) => slope, confidence),
  );
  const reach = reachOf(others, ({ pearson }) => fisherOf(pearson), confidence);
  const pearson = correlationFigure(correlationOf(experience, outcome), reach);
  return { pairs: given.length, slope, pearson, verdict: verdictOf(slope), reason: null };
}

/** That of a value whose like are these, all of them less the mean that they share with it. */
function reachOf(others: readonly OwnShare[], of: (share: OwnShare) => number, confidence: number): number {
  const values = others.map(of);
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  const squares = values.reduce((sum, value) => sum + (value - mean) ** 2, 0);
  const variance = squares / (values.length - 1);
  const share = values.length / (values.length + 1);
  return studentQuantile(1 - confidence, values.length - 1) * Math.sqrt(variance * share);
}
