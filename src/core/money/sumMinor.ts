import { TerritoryError } from '../errors.js';
import { readPlainData } from '../readPlainData.js';
import { requireList } from '../requireList.js';
import { throwIssues } from '../throwIssues.js';
import { addAmount } from './addAmount.js';
import { findAmountIssues } from './findMoneyIssues.js';
import { wideBigInt } from './wideBigInt.js';
import { wideNumber } from './wideNumber.js';
import { wideSums } from './wideSums.js';

/**
 * The exact sum of amounts in minor units, in whatever order, even where a part of it lies beyond 2^53; 0 of none.
 *
 * @throws {@link TerritoryError} `unsafe_amount` when the sum itself lies beyond 2^53 - 1; `wrong_type` or `unsafe_amount`
 * with a pointer for each member that is no amount.
 * @example
 * sumMinor([Number.MAX_SAFE_INTEGER, 5, -5]); // => Number.MAX_SAFE_INTEGER
 * sumMinor([Number.MAX_SAFE_INTEGER, 1]); // throws TerritoryError unsafe_amount
 */
export function sumMinor(amounts: readonly number[]): number {
  requireList(amounts, 'a list of amounts');
  return sumChecked(readPlainData(() => Array.from(amounts)));
}

function sumChecked(amounts: readonly number[]): number {
  if (!amounts.every(Number.isSafeInteger)) {
    throwIssues(amounts.flatMap((amount, index) => findAmountIssues(amount, `/${index}`)));
  }
  const sums = wideSums(1);
  for (const amount of amounts) addAmount(sums, 0, amount);
  const sum = wideNumber(sums, 0);
  if (sum === null) throw new TerritoryError([{ code: 'unsafe_amount', received: String(wideBigInt(sums, 0)) }]);
  return sum;
}
