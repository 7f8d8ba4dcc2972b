import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { studentQuantile } from '../statistics/studentQuantile.js';
import { estimateOptionsSchema, valuesSchema } from './experienceSchema.js';
import { momentsOf } from './momentsOf.js';
import type { EstimateOptions, MeanInterval } from './types.js';
import { withoutEstimate } from './withoutEstimate.js';

/**
 * The mean of responses, such as customer effort scores, with the interval that Student's t gives it.
 *
 * Fewer responses than `minimum` have no mean, and the reason says so; a single one, where that is allowed, has no
 * interval.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`.
 * @example
 * const { mean, lower, upper } = meanInterval([5, 6, 7, 7, 5]);
 * [mean, lower.toFixed(3), upper.toFixed(3)]; // => [6, '4.758', '7.242']
 * meanInterval([5, 6]).mean; // => null
 */
export function meanInterval(values: readonly number[], options?: EstimateOptions): MeanInterval {
  const { responses, minimum, confidence } = readPlainData(() => readValues(values, options));
  const count = responses.length;
  const reason = withoutEstimate(count, minimum);
  const none = { mean: null, standardDeviation: null, standardError: null, lower: null, upper: null };
  if (reason !== null) return { responses: count, ...none, reason };
  const { mean, standardDeviation } = momentsOf(responses);
  if (standardDeviation === null) return { responses: count, ...none, mean, reason: 'single_response' };
  const standardError = standardDeviation / Math.sqrt(count);
  const reach = studentQuantile(1 - confidence, count - 1) * standardError;
  return {
    responses: count,
    mean,
    standardDeviation,
    standardError,
    lower: mean - reach,
    upper: mean + reach,
    reason,
  };
}

function readValues(values: unknown, givenOptions: unknown) {
  const { confidence = 0.95, minimum = 5 } = readOptions(estimateOptionsSchema, givenOptions);
  return { responses: readOptions(valuesSchema, { values }).values, confidence, minimum };
}
