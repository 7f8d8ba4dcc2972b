import { readOptions } from '../readOptions.js';
import { throwIssues } from '../throwIssues.js';
import { findFeasibilityIssues } from './findFeasibilityIssues.js';
import { findIdIssues, findLengthIssues } from './findIdIssues.js';
import { findTotalIssues, findWeightIssues } from './findWeightIssues.js';
import { apportionOptionsSchema } from './optionsSchema.js';
import { ranksOf } from './ranksOf.js';
import { readWeights } from './readWeights.js';
import type { Apportionment, ApportionOptions, Party, ShareBounds } from './types.js';

/** What {@link apportion} is given, after every check, or a thrown error with every issue. */
export function readApportionment(
  total: number,
  weights: readonly number[],
  given: ApportionOptions | undefined,
): Apportionment {
  throwIssues([...findTotalIssues(total, '/total'), ...findWeightIssues(weights)]);
  const options = readOptions(apportionOptionsSchema, given);
  throwIssues([
    ...findIdIssues(options.ids, weights.length, '/ids'),
    ...findLengthIssues(options.bounds, weights.length, '/bounds'),
  ]);
  const apportionment = toApportionment(total, weights, options);
  throwIssues(findFeasibilityIssues(apportionment));
  return apportionment;
}

function toApportionment(total: number, weights: readonly number[], options: ApportionOptions): Apportionment {
  const isNegative = total < 0;
  const { values, exponent } = readWeights(weights, options.zeroWeights);
  const ranks = ranksOf(options.ids, weights.length);
  const parties = values.map((weight, index): Party => {
    const bounds = readBounds(options.bounds?.[index] ?? {}, isNegative);
    return { index, weight, rank: ranks[index] ?? index, ...bounds };
  });
  const { method = 'hamilton', step = 1 } = options;
  return { total: BigInt(Math.abs(total)), parties, method, step: BigInt(step), isNegative, exponent };
}

/** Bounds of the mirrored share, as far as they are on the total's side of 0. */
function readBounds({ lowest, highest }: ShareBounds, isNegative: boolean): Pick<Party, 'lowest' | 'highest'> {
  const [from, to] = isNegative ? [negate(highest), negate(lowest)] : [lowest, highest];
  return { lowest: BigInt(Math.max(from ?? 0, 0)), highest: to === undefined ? null : BigInt(to) };
}

function negate(value: number | undefined): number | undefined {
  return value === undefined ? undefined : -value;
}
