import { correlationOf, slopeOf, sumProducts } from './relationFigures.js';

/** What a territory has, period by period, `NaN` where it has nothing, and the errors of all. */
export interface OwnSeries {
  readonly experience: readonly number[];
  readonly outcome: readonly number[];
  readonly errors: readonly (readonly number[])[];
  /** That of the territory among them. */
  readonly number: number;
}

/** How the experience of a territory goes with the errors of another. */
export interface OwnShare {
  readonly slope: number;
  readonly pearson: number;
}

/** So many others are enough: of more, every second, third, … by id is taken. */
const MOST_OTHERS = 60;

/** How experience goes with the errors of each other territory, in the periods that both have: at least two thirds of `given`. */
export function ownShares({ experience, errors, number }: OwnSeries, given: readonly number[]): OwnShare[] {
  const step = Math.ceil(errors.length / MOST_OTHERS);
  return errors.flatMap((other, place): OwnShare[] => {
    if (place === number || place % step !== 0) return [];
    const common = given.filter((period) => !Number.isNaN(other[period]));
    if (3 * common.length < 2 * given.length) return [];
    const own = centre(common.map((period) => experience[period]));
    const theirs = centre(common.map((period) => other[period]));
    if (sumProducts(own, own) < 1e-200) return [];
    const isStill = sumProducts(theirs, theirs) < 1e-200;
    return [{ slope: slopeOf(own, theirs), pearson: isStill ? 0 : correlationOf(own, theirs) }];
  });
}

function centre(values: readonly number[]): number[] {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return values.map((value) => value - mean);
}
