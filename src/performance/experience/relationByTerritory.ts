import { isFlat, pearsonFigure, type Residuals, slopeFigure } from './relationFigures.js';
import type { RelationFigure, RelationVerdict, TerritoryRelation } from './relationTypes.js';
import type { TwoWayLayout } from './twoWayLayout.js';

/** What is looked at, and how many pairs it takes. */
interface Shares extends Omit<Residuals, 'degreesOfFreedom'> {
  readonly minimumPeriods: number;
}

/** The relation in each territory by itself, from the same residuals, in the order of the layout. */
export function relationByTerritory(layout: TwoWayLayout, shares: Shares): TerritoryRelation[] {
  const places = layout.territoryIds.map((): number[] => []);
  for (const [at, number] of layout.territoryOf.entries()) places[number].push(at);
  return layout.territoryIds.map((territoryId, number) => ({ territoryId, ...relationAt(places[number], shares) }));
}

function relationAt(places: readonly number[], shares: Shares): Omit<TerritoryRelation, 'territoryId'> {
  const pairs = places.length;
  const none = { pairs, slope: null, pearson: null, verdict: null };
  if (pairs < shares.minimumPeriods) return { ...none, reason: 'too_few_periods' };
  const own = {
    ...shares,
    experience: places.map((at) => shares.experience[at]),
    outcome: places.map((at) => shares.outcome[at]),
    degreesOfFreedom: pairs - 2,
  };
  if (isFlat(own)) return { ...none, reason: 'no_variation' };
  const slope = slopeFigure(own);
  return { pairs, slope, pearson: pearsonFigure(own), verdict: verdictOf(slope), reason: null };
}

/** What an interval says. */
export function verdictOf({ lower, upper }: RelationFigure): RelationVerdict {
  if (lower > 0) return 'together';
  return upper < 0 ? 'opposite' : 'unclear';
}
