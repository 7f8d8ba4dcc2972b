import { ratioNumber } from '../../core/exact/ratioNumber.js';
import { wholeNumbers } from '../../core/exact/wholeNumbers.js';
import type { Issue } from '../../core/issues.js';
import type { AllocationMethod } from './allocationTypes.js';
import type { BasisFigures } from './sumBasis.js';

/** A territory among those that share a target. */
export interface Sharer extends BasisFigures {
  readonly territoryId: string;
}

/** Siblings, what they share, and what their figures were multiplied with. */
export interface Sharing {
  readonly sharers: readonly Sharer[];
  readonly total: bigint;
  readonly scale: bigint;
}

/** What a method says of each sharer, in one denominator. */
export interface RawTargets {
  readonly numerators: readonly bigint[];
  readonly denominator: bigint;
  readonly issues: readonly Issue[];
}

/** Digits enough that what a share of a potential is cut off does not matter. */
const FINE = 10n ** 30n;

/**
 * The targets that a method says, exactly: `base + (total - sum of bases) * weight / sum of weights`, which all methods
 * come to. They add up to the total, and may be below 0.
 */
export function rawTargets({ sharers, total, scale }: Sharing, method: AllocationMethod): RawTargets {
  const { bases, weights, fine = 1n, untapped = [], shareless = [] } = termsOf(sharers, method);
  const left = total * scale * fine - sumOf(bases);
  const isEven = left !== 0n && weights.every((weight) => weight === 0n);
  const used = isEven ? weights.map(() => 1n) : weights;
  const weightSum = sumOf(used) || 1n;
  const numerators = bases.map((base, at) => base * weightSum + left * used[at]);
  const denominator = weightSum * scale * fine;
  const lacking = sharers.filter((_, at) => isEven || (total > 0n && bases[at] === 0n && weights[at] === 0n));
  return {
    numerators,
    denominator,
    issues: [
      ...shareless.map((sharer) => undefinedShare(sharer, scale)),
      ...untapped.map((sharer) => negativeUntapped(sharer, scale)),
      ...lacking.map(({ territoryId }) => noBasis(territoryId, method, isEven)),
      ...sharers.flatMap(({ territoryId }, at) => findNegative(territoryId, numerators[at], denominator)),
    ],
  };
}

interface Terms {
  readonly bases: readonly bigint[];
  readonly weights: readonly bigint[];
  /** What bases are multiplied with besides the scale. */
  readonly fine?: bigint;
  /** Those with less potential than history. */
  readonly untapped?: readonly Sharer[];
  /** Those with history but no potential for it to be a share of. */
  readonly shareless?: readonly Sharer[];
}

function termsOf(sharers: readonly Sharer[], method: AllocationMethod): Terms {
  const nothing = sharers.map(() => 0n);
  const histories = sharers.map(({ history }) => history);
  switch (method.kind) {
    case 'uniformGrowth':
      return { bases: nothing, weights: histories };
    case 'equalUnitGrowth':
      return { bases: histories, weights: sharers.map(() => 1n) };
    case 'potentialUnitGrowth':
      return { bases: histories, weights: sharers.map(({ potential }) => potential) };
    case 'untappedUnitGrowth':
      return { bases: histories, ...untappedOf(sharers, ({ potential, history }) => potential - history) };
    case 'shareGrowth':
      return { ...keptShares(sharers), weights: sharers.map(({ nextPotential }) => nextPotential) };
    case 'potentialShareGrowth':
      return {
        ...keptShares(sharers),
        ...untappedOf(sharers, (sharer) => sharer.nextPotential * FINE - keptShare(sharer)),
      };
    case 'weightedIndex':
      return { bases: nothing, weights: mixIndices(sharers, method.alpha) };
  }
}

/** What is untapped, 0 where it would be less. */
function untappedOf(sharers: readonly Sharer[], measure: (sharer: Sharer) => bigint) {
  const measured = sharers.map(measure);
  return {
    weights: measured.map((amount) => (amount > 0n ? amount : 0n)),
    untapped: sharers.filter((_, at) => measured[at] < 0n),
  };
}

function keptShares(sharers: readonly Sharer[]) {
  const shareless = sharers.filter(({ history, potential }) => history > 0n && potential === 0n);
  return { bases: sharers.map(keptShare), fine: FINE, shareless };
}

/** What the present share comes to next; without a potential there is no share, and it counts as 0. */
function keptShare({ history, potential, nextPotential }: Sharer): bigint {
  if (potential === nextPotential && potential > 0n) return history * FINE;
  return potential === 0n ? 0n : (history * nextPotential * FINE) / potential;
}

/** Shares of the history and of the potential of all, mixed; where one of them is nothing, the other counts. */
function mixIndices(sharers: readonly Sharer[], alpha: number): bigint[] {
  const [forHistory, one] = wholeNumbers([alpha, 1]).values;
  const history = sumOf(sharers.map((sharer) => sharer.history)) || 1n;
  const potential = sumOf(sharers.map((sharer) => sharer.potential)) || 1n;
  return sharers.map(
    (sharer) => forHistory * sharer.history * potential + (one - forHistory) * sharer.potential * history,
  );
}

function sumOf(values: readonly bigint[]): bigint {
  return values.reduce((sum, value) => sum + value, 0n);
}

function noBasis(territoryId: string, { kind }: AllocationMethod, isEven: boolean): Issue {
  return { code: 'no_basis', territoryId, method: kind, treatedAs: isEven ? 'equal' : 'nothing' };
}

function undefinedShare({ territoryId, history }: Sharer, scale: bigint): Issue {
  return { code: 'undefined_share', territoryId, history: ratioNumber({ numerator: history, denominator: scale }) };
}

function negativeUntapped({ territoryId, history, potential }: Sharer, scale: bigint): Issue {
  const [had, could] = [history, potential].map((numerator) => ratioNumber({ numerator, denominator: scale }));
  return { code: 'negative_untapped', territoryId, history: had, potential: could };
}

function findNegative(territoryId: string, numerator: bigint, denominator: bigint): Issue[] {
  if (numerator >= 0n) return [];
  return [{ code: 'negative_quota', territoryId, quota: ratioNumber({ numerator, denominator }) }];
}
