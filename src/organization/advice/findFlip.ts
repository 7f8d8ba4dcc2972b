import { compareText } from '../../core/compareText.js';
import { ratioNumber } from '../../core/exact/ratioNumber.js';
import type { Ratio } from '../../core/exact/types.js';
import type { Factor } from './readAdvice.js';
import type { AdviceFlip } from './types.js';

/** Models by how well they fit in all, best first, in parts of the unit times parts of weight. */
export interface Standing {
  readonly modelId: string;
  readonly fit: bigint;
}

/** A flip and its exact size. */
export interface ExactFlip extends AdviceFlip {
  readonly exactChange: Ratio;
}

/**
 * The smallest change of one answer that makes another model the best one, or none.
 *
 * How far the winner is ahead of a challenger is, as a function of the answer, flat on both sides and straight between the
 * ideals of the two; so the challenger draws level at one point at most, which is worked out and not searched for.
 */
export function findFlip(
  factor: Factor,
  [winner, ...others]: readonly Standing[],
  unit: bigint,
): ExactFlip | undefined {
  const levels = others.flatMap((other) => {
    const level = findLevel(factor, { winnerId: winner.modelId, otherId: other.modelId, lead: winner.fit - other.fit });
    return level === undefined ? [] : [level];
  });
  const [first] = levels.sort(compareLevels);
  if (first === undefined) return undefined;
  return {
    factorId: factor.factorId,
    from: factor.value,
    to: ratioNumber({ numerator: first.numerator, denominator: first.denominator * unit }),
    change: ratioNumber({ numerator: first.change, denominator: first.denominator * unit }),
    winnerId: first.otherId,
    isReached: first.isReached,
    exactChange: { numerator: first.change, denominator: first.denominator },
  };
}

interface Pair {
  readonly winnerId: string;
  readonly otherId: string;
  /** How far the winner is ahead. */
  readonly lead: bigint;
}

/** Where a challenger draws level: `numerator / denominator`, in parts of the unit. */
interface Level extends Ratio {
  readonly otherId: string;
  readonly isReached: boolean;
  readonly change: bigint;
}

function findLevel({ ideals, valueParts: value, weightParts }: Factor, pair: Pair): Level | undefined {
  const [ideal, other] = [ideals.get(pair.winnerId)?.parts ?? 0n, ideals.get(pair.otherId)?.parts ?? 0n];
  if (weightParts === 0n) return undefined;
  const most = distance(ideal, other);
  // The lead falls by weight × 2 for each part of the way from the winner's ideal to the challenger's.
  const gained = (distance(value, other) - distance(value, ideal)) * weightParts - pair.lead;
  const isReached = compareText(pair.otherId, pair.winnerId) < 0;
  const needed = -most * weightParts;
  // At the challenger's ideal and beyond it, the two are level for good: that is enough for the smaller id only.
  if (most === 0n || gained < needed || (gained === needed && !isReached)) return undefined;
  const sum = (ideal + other) * weightParts;
  const numerator = other > ideal ? sum - gained : sum + gained;
  const denominator = 2n * weightParts;
  return { numerator, denominator, otherId: pair.otherId, isReached, change: distance(numerator, value * denominator) };
}

/** The nearest; there, one that wins at the very point; then the smaller id. */
function compareLevels(a: Level, b: Level): number {
  // INVARIANT: all have the denominator of the same factor.
  if (a.change !== b.change) return a.change < b.change ? -1 : 1;
  if (a.isReached !== b.isReached) return a.isReached ? -1 : 1;
  return compareText(a.otherId, b.otherId);
}

function distance(a: bigint, b: bigint): bigint {
  return a < b ? b - a : a - b;
}
