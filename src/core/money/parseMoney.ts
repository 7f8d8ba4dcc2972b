import { TerritoryError } from '../errors.js';
import { readMoney } from './readMoney.js';
import type { Money } from './types.js';

/**
 * The amount that a decimal text says, without a detour through binary fractions.
 *
 * The text is plain: an optional sign, digits, and optionally a point with digits after it; no grouping, no exponent, no
 * symbol, no space. Digits beyond those of the currency have to be zeros.
 *
 * @throws {@link TerritoryError} `wrong_type` for other text, `unknown_currency`, `excess_digits`, and `unsafe_amount`
 * beyond 2^53 - 1 minor units.
 * @example
 * parseMoney('1234.5', 'USD'); // => { amountMinor: 123450, currency: 'USD' }
 * parseMoney('-12.000', 'JPY'); // => { amountMinor: -12, currency: 'JPY' }
 * parseMoney('0.125', 'USD'); // throws TerritoryError excess_digits
 */
export function parseMoney(text: string, currency: string): Money {
  const read = readMoney(text, currency, '');
  if ('code' in read) throw new TerritoryError([read]);
  return read;
}
