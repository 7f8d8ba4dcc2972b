import { rankCorrelation } from '../statistics/rankCorrelation.js';

/** What is left of experience and outcome, pair by pair, without what territories and periods have of their own. */
export interface Residuals {
  readonly experience: readonly number[];
  readonly outcome: readonly number[];
  /** The squares of the values before anything was taken out, added up: residuals far below that are rounding. */
  readonly experienceSize: number;
  readonly outcomeSize: number;
}

/** Figures of a relation, without their uncertainty. */
export interface RelationEstimates {
  readonly slope: number;
  readonly pearson: number;
  readonly spearman: number;
}

/** Whether one of the two rows of residuals is nothing but what rounding leaves, or too small to divide by. */
export function isFlat({ experience, outcome, experienceSize, outcomeSize }: Residuals): boolean {
  return isNothing(experience, experienceSize) || isNothing(outcome, outcomeSize);
}

function isNothing(residuals: readonly number[], size: number): boolean {
  return sumProducts(residuals, residuals) <= Math.max(1e-20 * size, 1e-200);
}

/** The slope and the correlations, by values and by ranks, of residuals that are not flat. */
export function estimateRelation(residuals: Residuals): RelationEstimates {
  const { experience, outcome } = residuals;
  return {
    slope: slopeOf(experience, outcome),
    pearson: correlationOf(experience, outcome),
    spearman: rankCorrelation(withoutNoise(experience), withoutNoise(outcome)) ?? 0,
  };
}

/** To nine digits of the largest, so that residuals that are the same but for rounding share their rank. */
function withoutNoise(residuals: readonly number[]): number[] {
  const largest = residuals.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return residuals.map((value) => Math.round((value / largest) * 1e9));
}

/** The slope of the outcome on experience that is not all 0. */
export function slopeOf(experience: ArrayLike<number>, outcome: ArrayLike<number>): number {
  // Without a 0 that has a sign.
  return sumProducts(experience, outcome) / sumProducts(experience, experience) + 0;
}

/** The correlation of two rows of residuals, neither of which is all 0. */
export function correlationOf(experience: ArrayLike<number>, outcome: ArrayLike<number>): number {
  const spread = Math.sqrt(sumProducts(experience, experience)) * Math.sqrt(sumProducts(outcome, outcome));
  return Math.max(-1, Math.min(1, sumProducts(experience, outcome) / spread)) + 0;
}

/** The sum of the products of two rows, member by member. */
export function sumProducts(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}
