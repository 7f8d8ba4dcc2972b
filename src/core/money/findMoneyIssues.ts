import { describeValue } from '../describeValue.js';
import { isMembers } from '../isMembers.js';
import type { Issue } from '../issues.js';
import { currencyExponents } from './currencyExponents.js';

/** What is wrong with a value in the place of an amount of money. */
export function findMoneyIssues(value: unknown, pointer: string): Issue[] {
  if (!isMembers(value)) {
    return [{ code: 'wrong_type', pointer, expected: 'an amount of money', received: describeValue(value) }];
  }
  return [
    ...findAmountIssues(value.amountMinor, `${pointer}/amountMinor`),
    ...findCurrencyIssues(value.currency, `${pointer}/currency`),
  ];
}

/** What is wrong with a value in the place of a number of minor units. */
export function findAmountIssues(value: unknown, pointer: string): Issue[] {
  if (Number.isSafeInteger(value)) return [];
  if (typeof value === 'number' && Number.isInteger(value)) {
    return [{ code: 'unsafe_amount', pointer, received: String(value) }];
  }
  return [{ code: 'wrong_type', pointer, expected: 'a whole number of minor units', received: describeValue(value) }];
}

/** What is wrong with a value in the place of a currency. */
export function findCurrencyIssues(value: unknown, pointer: string): Issue[] {
  if (typeof value !== 'string') {
    return [{ code: 'wrong_type', pointer, expected: 'the code of a currency', received: describeValue(value) }];
  }
  return currencyExponents.has(value) ? [] : [{ code: 'unknown_currency', pointer, currency: value }];
}
