import { TerritoryError } from '../errors.js';
import { roundRatio } from '../exact/roundRatio.js';
import type { Rounding } from '../exact/types.js';
import { readOptions } from '../readOptions.js';
import { readPlainData } from '../readPlainData.js';
import { throwIssues } from '../throwIssues.js';
import { findTotalIssues, findWeightIssues } from './findWeightIssues.js';
import { cumulativeOptionsSchema } from './optionsSchema.js';
import { readWeights } from './readWeights.js';
import type { CumulativeOptions } from './types.js';

/**
 * A total in whole parts in proportion to weights that have an order, such as months: the sum of the first k parts is the
 * exact one, rounded.
 *
 * So no sum so far is off by more than a half, and no part by 1. (With `halfEven` a part may be off by exactly 1, since two
 * halves next to each other go in opposite directions.) A negative total is shared out as its mirror image.
 *
 * @throws {@link TerritoryError} `wrong_type` naming the place, `zero_weights`, and `infeasible_bounds` for a total among
 * no weights.
 * @example
 * cumulativeRounding(100, [1, 1, 1]); // => [33, 34, 33]
 * cumulativeRounding(1, [1, 1]); // => [1, 0]
 */
export function cumulativeRounding(total: number, weights: readonly number[], options?: CumulativeOptions): number[] {
  const { values, rounding } = readPlainData(() => readParts(total, weights, options));
  if (values.length === 0) return shareAmongNone(total);
  const denominator = values.reduce((sum, value) => sum + value, 0n);
  const sums = sumsUpTo(values).map((sum) => roundRatio({ numerator: BigInt(total) * sum, denominator }, rounding));
  return sums.map((sum, index) => Number(sum - (sums[index - 1] ?? 0n)));
}

interface Parts {
  readonly values: readonly bigint[];
  readonly rounding: Rounding;
}

function readParts(total: number, weights: readonly number[], options: CumulativeOptions | undefined): Parts {
  throwIssues([...findTotalIssues(total, '/total'), ...findWeightIssues(weights)]);
  const { rounding = 'halfUp', zeroWeights } = readOptions(cumulativeOptionsSchema, options);
  return { values: readWeights(weights, zeroWeights).values, rounding };
}

function shareAmongNone(total: number): number[] {
  if (total === 0) return [];
  throw new TerritoryError([{ code: 'infeasible_bounds', total, lowest: 0, highest: 0 }]);
}

function sumsUpTo(values: readonly bigint[]): bigint[] {
  let sum = 0n;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}
