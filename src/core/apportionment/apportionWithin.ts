import { ratioNumber } from '../exact/ratioNumber.js';
import type { Ratio } from '../exact/types.js';
import { readPlainData } from '../readPlainData.js';
import { fillLevel, type Level } from './fillLevel.js';
import { type Quota, quotaOf } from './quotaOf.js';
import { readApportionment } from './readApportionment.js';
import { shareOut } from './shareOut.js';
import type { Apportionment, ApportionOptions, BoundedShare, BoundedShares } from './types.js';

/**
 * A total shared out as {@link apportion} does, with what explains each share: its quota before rounding and the bound
 * that it lies on, and the multiplier that turns weights into quotas.
 *
 * @throws {@link TerritoryError} as {@link apportion} does.
 * @example
 * const bounds = [{ lowest: 400, highest: 520 }, { lowest: 300, highest: 390 }, { lowest: 300, highest: 390 }];
 * apportionWithin(1200, [1000, 1500, 500], { bounds }); // => {
 * //   shares: [
 * //     { amount: 510, quota: 510, bound: null },
 * //     { amount: 390, quota: 390, bound: 'highest' },
 * //     { amount: 300, quota: 300, bound: 'lowest' },
 * //   ],
 * //   multiplier: 0.51,
 * // }
 */
export function apportionWithin(total: number, weights: readonly number[], options?: ApportionOptions): BoundedShares {
  const apportionment = readPlainData(() => readApportionment(total, weights, options));
  const level = fillLevel(apportionment.parties, apportionment.total);
  const amounts = shareOut(apportionment);
  const quotas = apportionment.parties.map((party) => quotaOf(party, level));
  const shares = quotas.map((quota, index) => toShare(quota, amounts[index] ?? 0, apportionment));
  return { shares, multiplier: multiplierOf(level, apportionment) };
}

function toShare(quota: Quota, amount: number, { isNegative }: Apportionment): BoundedShare {
  if (!isNegative) return { amount, quota: ratioNumber(quota), bound: quota.bound };
  return { amount, quota: 0 - ratioNumber(quota), bound: mirror(quota.bound) };
}

function mirror(bound: BoundedShare['bound']): BoundedShare['bound'] {
  if (bound === null) return null;
  return bound === 'lowest' ? 'highest' : 'lowest';
}

function multiplierOf(level: Level, { exponent, isNegative }: Apportionment): number {
  // INVARIANT: the bounds are feasible, so there is a multiplier.
  if (typeof level === 'string') return 0;
  const ratio: Ratio = { ...level, numerator: level.numerator * 10n ** BigInt(-exponent) };
  return isNegative ? 0 - ratioNumber(ratio) : ratioNumber(ratio);
}
