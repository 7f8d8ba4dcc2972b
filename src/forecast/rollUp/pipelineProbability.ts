import * as z from 'zod/mini';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { fail } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import type {
  ExactDistribution,
  NormalDistribution,
  PipelineDistribution,
  PipelineQuestion,
} from './distributionTypes.js';
import { normalAtMost } from './normalAtMost.js';

// A message is the phrase after "expected", from which an issue is made.
const amount = z.optional(z.number('a finite number'));
const number = z.number();
const distributionSchema = z.discriminatedUnion('method', [
  z.object({
    method: z.literal('exact'),
    outcomes: z.array(
      z.object({ amountMinor: number, probability: number, probabilityAtMost: number, probabilityAtLeast: number }),
    ),
  }),
  z.object({ method: z.literal('normal'), meanMinor: number, standardDeviationMinor: number }),
]);
const questionSchema = z.strictObject({ atLeastMinor: amount, atMostMinor: amount }, 'a question as an object');

/**
 * The probability that open lines come to at least or at most an amount, or to one from an amount to another; 0 where the
 * first is larger.
 *
 * Of an `exact` distribution it is the sum over its outcomes, of a `normal` one the area below the curve, as if amounts
 * had no smallest unit.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is no distribution; `wrong_type`, `unknown_member`, and
 * `missing_member` for a question without an amount.
 * @example
 * const line = { category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [{ ...line, id: 'o1', amountMinor: 100, probability: 0.9 }],
 * });
 * pipelineProbability(pipelineDistribution(found, 'amer', 'Q4'), { atLeastMinor: 50 }); // => 0.9
 */
export function pipelineProbability(distribution: PipelineDistribution, question: PipelineQuestion): number {
  const read = readPlainData(() => distributionSchema.safeParse(distribution));
  if (!read.success) throw wrongTypeError(distribution, 'a distribution from pipelineDistribution');
  const { atLeastMinor: least, atMostMinor: most } = readPlainData(() => readOptions(questionSchema, question));
  if (least === undefined && most === undefined) {
    return fail([{ code: 'missing_member', pointer: '/atLeastMinor', expected: 'an amount to ask about' }]);
  }
  const [from, to] = [least ?? Number.NEGATIVE_INFINITY, most ?? Number.POSITIVE_INFINITY];
  if (from > to) return 0;
  return read.data.method === 'exact' ? exactly(read.data, from, to) : roughly(read.data, from, to);
}

/** One end alone is as exact as it can be; between two ends, one sum is taken from the other. */
function exactly({ outcomes }: Pick<ExactDistribution, 'outcomes'>, from: number, to: number): number {
  const inside = outcomes.filter(({ amountMinor }) => amountMinor >= from && amountMinor <= to);
  const [first, last] = [inside[0], inside[inside.length - 1]];
  if (first === undefined || last === undefined) return 0;
  if (last === outcomes[outcomes.length - 1]) return first.probabilityAtLeast;
  if (first === outcomes[0]) return last.probabilityAtMost;
  return inside.length === 1 ? first.probability : last.probabilityAtMost - (1 - first.probabilityAtLeast);
}

type Curve = Pick<NormalDistribution, 'meanMinor' | 'standardDeviationMinor'>;

function roughly({ meanMinor, standardDeviationMinor }: Curve, from: number, to: number): number {
  if (standardDeviationMinor === 0) return from <= meanMinor && meanMinor <= to ? 1 : 0;
  const [low, high] = [from, to].map((end) => (end - meanMinor) / standardDeviationMinor);
  // Above the mean, the upper tails have the digits.
  const area = low > 0 ? normalAtMost(-low) - normalAtMost(-high) : normalAtMost(high) - normalAtMost(low);
  return Math.max(0, area);
}
