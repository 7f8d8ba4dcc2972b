import { describeValue } from '../describeValue.js';
import type { Issue } from '../issues.js';
import { currencyExponents } from './currencyExponents.js';
import type { Money } from './types.js';

const SHAPE = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/**
 * The amount that a text says, or the issue with it, for callers who go on with the next line.
 *
 * @example
 * readMoney('12.5', 'USD', '/3'); // => { amountMinor: 1250, currency: 'USD' }
 * readMoney('12.5', 'JPY', '/3'); // => { code: 'excess_digits', pointer: '/3', currency: 'JPY', digits: 0, received: '12.5' }
 */
export function readMoney(text: unknown, currency: unknown, pointer: string): Money | Issue {
  const expected = 'plain decimal text such as `-1234.50`';
  if (typeof currency !== 'string') {
    return { code: 'wrong_type', pointer, expected: 'the code of a currency', received: describeValue(currency) };
  }
  const exponent = currencyExponents.get(currency);
  if (exponent === undefined) return { code: 'unknown_currency', pointer, currency };
  const match = typeof text === 'string' ? SHAPE.exec(text) : null;
  if (match === null) return { code: 'wrong_type', pointer, expected, received: describeValue(text) };
  return toMoney(match, { currency, exponent, pointer });
}

interface Target {
  readonly currency: string;
  readonly exponent: number;
  readonly pointer: string;
}

function toMoney(match: RegExpExecArray, { currency, exponent, pointer }: Target): Money | Issue {
  const [received, sign, whole, fraction = ''] = match;
  if (/[1-9]/.test(fraction.slice(exponent))) {
    return { code: 'excess_digits', pointer, currency, digits: exponent, received };
  }
  const digits = Number(whole + fraction.slice(0, exponent).padEnd(exponent, '0'));
  // INVARIANT: a whole number of up to 2^53 - 1 is read exactly, and a larger one never as one of these.
  if (!Number.isSafeInteger(digits)) return { code: 'unsafe_amount', pointer, received };
  return { amountMinor: sign === '-' && digits > 0 ? -digits : digits, currency };
}
