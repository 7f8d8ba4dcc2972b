import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { fail } from '../../core/throwIssues.js';
import { normalQuantile } from '../statistics/normalQuantile.js';
import { trialsSchema, wilsonOptionsSchema } from './experienceSchema.js';
import type { ProportionInterval, WilsonOptions } from './types.js';

/**
 * What a proportion may well be, from successes among trials, such as customers who stayed: the interval of Wilson (1927).
 *
 * It lies within 0 to 1, contains the proportion itself, narrows with more trials, and is `[0, 1]` without any: two of two
 * is no certainty. To put teams in an order, take the lower end, or shrink (see {@link shrinkProportions}).
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`.
 * @example
 * const { lower, upper } = wilsonInterval(9, 10);
 * [lower.toFixed(6), upper.toFixed(6)]; // => ['0.595850', '0.982124']
 * wilsonInterval(0, 0); // => { successes: 0, trials: 0, proportion: null, lower: 0, upper: 1 }
 */
export function wilsonInterval(successes: number, trials: number, options?: WilsonOptions): ProportionInterval {
  const z = readPlainData(() => readTrials({ successes, trials }, options));
  if (trials === 0) return { successes, trials, proportion: null, lower: 0, upper: 1 };
  const proportion = successes / trials;
  return {
    successes,
    trials,
    proportion,
    lower: Math.min(lowerEnd(successes, trials, z), proportion),
    upper: Math.max(1 - lowerEnd(trials - successes, trials, z), proportion),
  };
}

function readTrials(given: object, givenOptions: unknown): number {
  const { successes, trials } = readOptions(trialsSchema, given);
  const { confidence, z } = readOptions(wilsonOptionsSchema, givenOptions);
  if (successes > trials) {
    const expected = `at most as many as there are trials, ${trials}`;
    return fail([{ code: 'wrong_type', pointer: '/successes', expected, received: String(successes) }]);
  }
  if (confidence !== undefined && z !== undefined) {
    return fail([{ code: 'wrong_type', pointer: '/z', expected: 'either z or confidence', received: 'both' }]);
  }
  return z ?? normalQuantile((1 + (confidence ?? 0.95)) / 2);
}

/** The smaller root of the quadratic equation, in the form in which nothing cancels. */
function lowerEnd(successes: number, trials: number, z: number): number {
  if (successes === 0) return 0;
  const spread = z * Math.sqrt(z * z + 4 * successes * ((trials - successes) / trials));
  return (2 * successes * (successes / trials)) / (2 * successes + z * z + spread);
}
