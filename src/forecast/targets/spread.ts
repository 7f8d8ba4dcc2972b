import { apportion } from '../../core/apportionment/apportion.js';
import { cumulativeRounding } from '../../core/apportionment/cumulativeRounding.js';
import { findWeightIssues } from '../../core/apportionment/findWeightIssues.js';
import { readWeights } from '../../core/apportionment/readWeights.js';
import { roundRatio } from '../../core/exact/roundRatio.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { spreadOptionsSchema, spreadSchema } from './targetSchema.js';
import type { SpreadInput, SpreadOptions } from './types.js';

/**
 * A total over periods in proportion to weights, in whole parts that add up to it exactly: `parts[i]` is that of weight i.
 *
 * With `cumulative` every sum from the start is the exact one, rounded, halves to even, so that quarters and half years
 * are right as well. Weights that are all 0 count as equal ones.
 *
 * @throws {@link TerritoryError} `wrong_type` naming the place, `missing_member`, `unknown_member`, and
 * `infeasible_bounds` for a total over no periods.
 * @example
 * spread({ total: 1000, weights: [8, 8, 9, 7, 8, 9, 6, 7, 9, 8, 9, 12] }); // => [80, 80, 90, 70, 80, 90, 60, 70, 90, 80, 90, 120]
 * spread({ total: 100, weights: [1, 1, 1] }); // => [33, 34, 33]
 * spread({ total: 100, weights: [1, 1, 1] }, { mode: 'largestRemainder' }); // => [34, 33, 33]
 * spread({ total: 10500, weights: [1, 1, 1] }, { step: 1000 }); // => [4000, 3000, 3500]
 */
export function spread(input: SpreadInput, options?: SpreadOptions): number[] {
  const { total, weights, mode, step } = readPlainData(() => readSpread(input, options));
  if (mode === 'largestRemainder') return apportion(total, weights, { step });
  return step === 1 || weights.length === 0 ? cumulativeRounding(total, weights) : inSteps(total, weights, step);
}

function readSpread(given: unknown, givenOptions: unknown): SpreadInput & Required<SpreadOptions> {
  const { total, weights } = readOptions(spreadSchema, given);
  const { mode = 'cumulative', step = 1 } = readOptions(spreadOptionsSchema, givenOptions);
  throwIssues(findWeightIssues(weights));
  return { total, weights: isWeights(weights) ? Array.from(weights) : [], mode, step };
}

function isWeights(weights: unknown): weights is readonly number[] {
  return findWeightIssues(weights).length === 0;
}

/** The sum up to each period in whole steps, but for that of the year. */
function inSteps(total: number, weights: readonly number[], step: number): number[] {
  const { values } = readWeights(weights);
  const whole = values.reduce((sum, value) => sum + value, 0n);
  const goal = BigInt(Math.abs(total));
  let [sum, before] = [0n, 0n];
  return values.map((value) => {
    sum += value;
    const rounded = roundRatio({ numerator: goal * sum, denominator: whole * BigInt(step) }, 'halfEven') * BigInt(step);
    const upTo = sum === whole || rounded > goal ? goal : rounded;
    const part = Number(upTo - before);
    before = upTo;
    return total < 0 ? 0 - part : part;
  });
}
