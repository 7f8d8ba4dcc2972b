import { readPlainData } from '../readPlainData.js';
import { throwIssues } from '../throwIssues.js';
import { currencyExponents } from './currencyExponents.js';
import { findMoneyIssues } from './findMoneyIssues.js';
import type { Money } from './types.js';

/**
 * The plain decimal text of an amount, with all digits of its currency and without the code; {@link parseMoney} reads it.
 *
 * @throws {@link TerritoryError} `wrong_type`, `unsafe_amount` or `unknown_currency` for what is no amount of money.
 * @example
 * formatMoney({ amountMinor: -5, currency: 'USD' }); // => '-0.05'
 * formatMoney({ amountMinor: 1200, currency: 'JPY' }); // => '1200'
 */
export function formatMoney(money: Money): string {
  return readPlainData(() => {
    throwIssues(findMoneyIssues(money, ''));
    const { amountMinor, currency } = money;
    return (
      (amountMinor < 0 ? '-' : '') + withPoint(String(Math.abs(amountMinor)), currencyExponents.get(currency) ?? 0)
    );
  });
}

function withPoint(digits: string, exponent: number): string {
  if (exponent === 0) return digits;
  const padded = digits.padStart(exponent + 1, '0');
  return `${padded.slice(0, -exponent)}.${padded.slice(-exponent)}`;
}
