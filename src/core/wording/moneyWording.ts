import { describePlace } from '../describePlace.js';
import type { MoneyIssues } from '../issues/moneyIssues.js';
import { anyPlace } from './anyPlace.js';
import { countOf } from './countOf.js';
import { rateScope } from './rateScope.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with amounts of money. */
export const moneyWording: Wording<MoneyIssues> = {
  unknown_currency: (i) =>
    `${describePlace(i.pointer)}: expected a currency of ISO 4217 that has a minor unit, got \`${i.currency}\``,
  excess_digits: (i) =>
    `${describePlace(i.pointer)}: expected at most ${countOf(i.digits, 'digit', 'digits')} after the point in ${i.currency}, got \`${i.received}\``,
  unsafe_amount: (i) =>
    `${anyPlace(i.pointer)}expected an amount within 9007199254740991 minor units of 0, got \`${i.received}\``,
  duplicate_rate: (i) =>
    `${describePlace(i.pointer)}: the rate from ${i.from} to ${i.to} at that date or in that set is taken by ${describePlace(i.firstPointer)}`,
  rate_missing: (i) => `${anyPlace(i.pointer)}there is no rate from \`${i.from}\` to \`${i.to}\`${rateScope(i)}`,
  mixed_currency: (i) =>
    `${describePlace(i.pointer)}: expected \`${i.expected}\`, as at ${describePlace(i.firstPointer)}, got \`${i.currency}\``,
};
