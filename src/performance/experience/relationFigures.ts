import { normalQuantile } from '../statistics/normalQuantile.js';
import { rankCorrelation } from '../statistics/rankCorrelation.js';
import { studentQuantile } from '../statistics/studentQuantile.js';
import type { RelationFigure } from './relationTypes.js';

/** Residuals of experience and outcome, and how much they can tell. */
export interface Residuals {
  readonly experience: readonly number[];
  readonly outcome: readonly number[];
  /** 2 or more. */
  readonly degreesOfFreedom: number;
  readonly confidence: number;
  /** The squares of the values before anything was taken out, added up: residuals far below that are rounding. */
  readonly experienceSize: number;
  readonly outcomeSize: number;
}

/** Whether one of the two rows of residuals is nothing but what rounding leaves, or too small to divide by. */
export function isFlat(residuals: Omit<Residuals, 'degreesOfFreedom' | 'confidence'>): boolean {
  const { experience, outcome, experienceSize, outcomeSize } = residuals;
  return isNothing(experience, experienceSize) || isNothing(outcome, outcomeSize);
}

function isNothing(residuals: readonly number[], size: number): boolean {
  return sumProducts(residuals, residuals) <= Math.max(1e-20 * size, 1e-200);
}

/** The slope of the outcome on experience, with the interval that Student's t gives it. */
export function slopeFigure({ experience, outcome, degreesOfFreedom, confidence }: Residuals): RelationFigure {
  const spread = sumProducts(experience, experience);
  // Without a 0 that has a sign.
  const estimate = sumProducts(experience, outcome) / spread + 0;
  const errors = experience.map((value, at) => outcome[at] - estimate * value);
  const standardError = Math.sqrt(sumProducts(errors, errors) / degreesOfFreedom / spread);
  const reach = studentQuantile(1 - confidence, degreesOfFreedom) * standardError;
  return { estimate, lower: estimate - reach, upper: estimate + reach };
}

/** The correlation of Pearson with the interval of Fisher's z. */
export function pearsonFigure(residuals: Residuals): RelationFigure {
  return fisherInterval(correlationOf(residuals), 1, residuals);
}

/** The correlation of Spearman with the interval of Fisher's z, its error after Bonett and Wright (2000). */
export function spearmanFigure(residuals: Residuals): RelationFigure {
  const estimate = rankCorrelation(withoutNoise(residuals.experience), withoutNoise(residuals.outcome)) ?? 0;
  return fisherInterval(estimate, 1 + estimate ** 2 / 2, residuals);
}

/** To nine digits of the largest, so that residuals that are the same but for rounding share their rank. */
function withoutNoise(residuals: readonly number[]): number[] {
  const largest = residuals.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return residuals.map((value) => Math.round((value / largest) * 1e9));
}

/** The correlation of two rows of residuals, neither of which is all 0. */
export function correlationOf({ experience, outcome }: Pick<Residuals, 'experience' | 'outcome'>): number {
  const spread = Math.sqrt(sumProducts(experience, experience)) * Math.sqrt(sumProducts(outcome, outcome));
  return Math.max(-1, Math.min(1, sumProducts(experience, outcome) / spread)) + 0;
}

/** The sum of the products of two rows, member by member. */
export function sumProducts(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

function fisherInterval(
  estimate: number,
  variance: number,
  { degreesOfFreedom, confidence }: Residuals,
): RelationFigure {
  const reach = normalQuantile((1 + confidence) / 2) * Math.sqrt(variance / (degreesOfFreedom - 1));
  // A correlation of 1 has no room left: its z is infinite, and so both ends are 1.
  const z = Math.atanh(estimate);
  return { estimate, lower: Math.tanh(z - reach), upper: Math.tanh(z + reach) };
}
