import { studentQuantile } from '../statistics/studentQuantile.js';

/** Standard errors beyond which a row is looked at, where there are many rows. */
const LEAST = 2;
/** How often chance alone may bring a row beyond the threshold. */
const LEVEL = 0.05;

/**
 * The distance in standard errors that chance explains of one row looked at alone: 2, or with few degrees of freedom what
 * Student's t leaves in 5 of 100 cases, such as 4.3 with two.
 */
export function chanceThreshold(degrees: number): number {
  return Math.max(LEAST, studentQuantile(LEVEL, degrees));
}
