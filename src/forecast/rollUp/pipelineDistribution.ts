import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { NormalDistribution, PipelineDistribution, PipelineOutcome } from './distributionTypes.js';
import type { RollUp } from './indexTypes.js';
import type { PeriodIds } from './periodNumbers.js';
import { requireRollUp } from './requireRollUp.js';
import { type ExpectedLine, visitExpected } from './visitExpected.js';
import { weightedPipeline } from './weightedPipeline.js';

const MOST_LINES = 40;
const MOST_OUTCOMES = 2000;
/** Of all probabilities multiplied, after the point. */
const MOST_DIGITS = 1000;

/**
 * What the open lines of a territory and all below it may come to, with the chances of each outcome: of few lines the mean
 * is no outcome at all. Each is won with its own probability, or else with that of its category, independently of the
 * others; {@link pipelineProbability} asks for the chances of an amount.
 *
 * `method` is `exact` for up to 40 lines that may go either way and up to 2,000 outcomes, which amounts on a coarse grid
 * have: the convolution of the lines one after the other, in fractions without any rounding. Otherwise it is `normal`, and
 * `reason` says why. Revenue alone. Linear in the lines of the roll-up.
 *
 * @throws {@link TerritoryError} `unknown_territory`, `unknown_period`, `wrong_type`.
 * @example
 * const line = { category: 'commit', closeDate: '2026-11-22', territories: [{ territoryId: 'amer' }] };
 * const found = rollUp({
 *   territories: [{ id: 'amer', parentId: null }],
 *   periods: [{ id: 'Q4', from: '2026-10-01', to: '2027-01-01' }],
 *   lines: [{ ...line, id: 'o1', amountMinor: 100, probability: 0.9 }],
 * });
 * const { method, outcomes } = pipelineDistribution(found, 'amer', 'Q4');
 * method; // => 'exact'
 * outcomes[0]; // => { amountMinor: 0, probability: 0.1, probabilityAtMost: 0.1, probabilityAtLeast: 1 }
 */
export function pipelineDistribution(rollUp: RollUp, territoryId: string, periodIds: PeriodIds): PipelineDistribution {
  requireRollUp(rollUp);
  const pipeline = weightedPipeline(rollUp, territoryId, periodIds);
  const { sure, uncertain } = sortLines(rollUp, territoryId, periodIds);
  const found = convolve(sure, uncertain);
  if (typeof found === 'string') return { method: 'normal', reason: found, ...pipeline };
  return { method: 'exact', ...pipeline, outcomes: toOutcomes(found, rollUp.scale.denominator) };
}

/** The sum of what is certain, and the lines that may go either way. */
interface SortedLines {
  readonly sure: bigint;
  readonly uncertain: readonly ExpectedLine[];
}

function sortLines(rollUp: RollUp, territoryId: string, periodIds: PeriodIds): SortedLines {
  let sure = 0n;
  const uncertain: ExpectedLine[] = [];
  visitExpected(rollUp, { territoryId, periodIds }, (line) => {
    if (line.probability === 1) sure += line.amount;
    else if (line.probability > 0 && uncertain.length <= MOST_LINES) uncertain.push(line);
  });
  return { sure, uncertain };
}

/** The chances of each amount on the scale, as whole numbers over one number for all. */
interface Chances {
  readonly weights: ReadonlyMap<bigint, bigint>;
  readonly whole: bigint;
}

/** Whole numbers, so that no order of the lines shows. */
function convolve(sure: bigint, lines: readonly ExpectedLine[]): Chances | NormalDistribution['reason'] {
  if (lines.length > MOST_LINES) return 'many_lines';
  const { values, exponent } = wholeNumbers(lines.map(({ probability }) => probability));
  if (-exponent * lines.length > MOST_DIGITS) return 'many_digits';
  const one = 10n ** BigInt(-exponent);
  let weights = new Map([[sure, 1n]]);
  for (const [at, { amount }] of lines.entries()) {
    const next = new Map<bigint, bigint>();
    for (const [sum, weight] of weights) {
      next.set(sum, (next.get(sum) ?? 0n) + weight * (one - values[at]));
      next.set(sum + amount, (next.get(sum + amount) ?? 0n) + weight * values[at]);
    }
    if (next.size > MOST_OUTCOMES) return 'many_outcomes';
    weights = next;
  }
  return { weights, whole: one ** BigInt(lines.length) };
}

function toOutcomes({ weights, whole }: Chances, denominator: bigint): PipelineOutcome[] {
  const sorted = Array.from(weights).sort(([a], [b]) => Number(a > b) - Number(a < b));
  let before = 0n;
  return sorted.map(([amount, weight]) => {
    const upTo = before + weight;
    const outcome = {
      amountMinor: ratioNumber({ numerator: amount, denominator }),
      probability: ratioNumber({ numerator: weight, denominator: whole }),
      probabilityAtMost: ratioNumber({ numerator: upTo, denominator: whole }),
      probabilityAtLeast: ratioNumber({ numerator: whole - before, denominator: whole }),
    };
    before = upTo;
    return outcome;
  });
}
