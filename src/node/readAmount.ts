import { describeValue } from '../core/describeValue.js';
import type { Issue } from '../core/issues.js';
import { readMoney } from '../core/money/readMoney.js';
import { readCell } from './readCell.js';

/** How a record of a file says an amount. */
export interface GivenAmount {
  /** A decimal number, as text or as a number of JSON. */
  readonly amount?: unknown;
  /** A whole number of minor units, as text or as a number; before `amount`. */
  readonly amountMinor?: unknown;
  readonly currency?: unknown;
}

/** An amount in minor units; without a currency where the record has none. */
export interface ReadAmount {
  readonly amountMinor: number;
  readonly currency?: string;
}

/**
 * The amount that a record says, or the issue with it, with a pointer such as `/amount`. A decimal amount needs a currency,
 * which says how many digits there are.
 *
 * @example
 * readAmount({ amount: '12.5', currency: 'USD' }); // => { amountMinor: 1250, currency: 'USD' }
 * readAmount({ amountMinor: '1250' }); // => { amountMinor: 1250 }
 */
export function readAmount({ amount, amountMinor, currency }: GivenAmount): ReadAmount | Issue {
  if (amountMinor !== undefined && amountMinor !== null) return readMinor(amountMinor, currency);
  if (amount === undefined || amount === null) {
    return { code: 'missing_member', pointer: '/amount', expected: 'an amount, or `amountMinor`' };
  }
  if (currency === undefined || currency === null) {
    return { code: 'missing_member', pointer: '/currency', expected: 'the code of a currency, or --currency' };
  }
  return readMoney(typeof amount === 'number' ? String(amount) : amount, currency, '/amount');
}

function readMinor(given: unknown, currency: unknown): ReadAmount | Issue {
  const amountMinor = typeof given === 'string' ? readCell(given, 'number') : given;
  if (typeof amountMinor !== 'number' || !Number.isSafeInteger(amountMinor)) {
    const expected = 'a whole number of minor units within 2^53';
    return { code: 'wrong_type', pointer: '/amountMinor', expected, received: describeValue(given) };
  }
  if (currency === undefined || currency === null) return { amountMinor };
  if (typeof currency === 'string') return { amountMinor, currency };
  const received = describeValue(currency);
  return { code: 'wrong_type', pointer: '/currency', expected: 'the code of a currency', received };
}
