import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import type { WeightedPipeline } from './types.js';
import { visitExpected } from './visitExpected.js';

/**
 * The mean of what the open lines of a territory and all below it come to, each won with its own probability, or else with
 * that of its category, independently of the others; and the standard deviation, without which a mean says too much.
 *
 * Mean = Σ aᵢ pᵢ, variance = Σ aᵢ² pᵢ (1 − pᵢ), for amounts aᵢ; both are summed exactly, so that no order of the lines
 * shows. {@link pipelineDistribution} has the chances of every outcome. Revenue alone. Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const line = { category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [{ ...line, id: 'o1', amountMinor: 100, probability: 0.5 }],
 * });
 * weightedPipeline(found, 'amer', 'Q4');
 * // => { lines: 1, meanMinor: 50, standardDeviationMinor: 50, linesWithoutProbability: 0 }
 */
export function weightedPipeline(rollUp: RollUp, territoryId: string, periodIds: PeriodIds): WeightedPipeline {
  requireRollUp(rollUp);
  const byProbability = new Map<number, Moments>();
  let linesWithoutProbability = 0;
  visitExpected(rollUp, { territoryId, periodIds }, ({ probability, amount }) => {
    if (Number.isNaN(probability)) linesWithoutProbability++;
    else addMoment(byProbability, probability, amount);
  });
  return { ...combine(byProbability, rollUp.scale.denominator), linesWithoutProbability };
}

/** The sums of lines that have one probability, on the scale. */
interface Moments {
  readonly lines: number;
  readonly sum: bigint;
  readonly squares: bigint;
}

function addMoment(byProbability: Map<number, Moments>, probability: number, amount: bigint): void {
  const { lines, sum, squares } = byProbability.get(probability) ?? { lines: 0, sum: 0n, squares: 0n };
  byProbability.set(probability, { lines: lines + 1, sum: sum + amount, squares: squares + amount * amount });
}

function combine(byProbability: ReadonlyMap<number, Moments>, denominator: bigint) {
  const { values, exponent } = wholeNumbers(Array.from(byProbability.keys()));
  const one = 10n ** BigInt(-exponent);
  let [lines, mean, variance] = [0, 0n, 0n];
  for (const [at, moments] of Array.from(byProbability.values()).entries()) {
    lines += moments.lines;
    mean += moments.sum * values[at];
    variance += moments.squares * values[at] * (one - values[at]);
  }
  const square = ratioNumber({ numerator: variance, denominator: (denominator * one) ** 2n });
  const meanMinor = ratioNumber({ numerator: mean, denominator: denominator * one });
  return { lines, meanMinor, standardDeviationMinor: Math.sqrt(square) };
}
