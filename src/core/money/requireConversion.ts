import { describeValue } from '../describeValue.js';
import { isCivilDate } from '../isCivilDate.js';
import { isMembers } from '../isMembers.js';
import type { Issue } from '../issues.js';
import { throwIssues } from '../throwIssues.js';
import { wrongTypeError } from '../wrongTypeError.js';
import { findCurrencyIssues } from './findMoneyIssues.js';

/** Throws what is wrong with a conversion, so that whatever comes after may read it. */
export function requireConversion(value: unknown): void {
  if (!isMembers(value)) throw wrongTypeError(value, 'a conversion');
  throwIssues([
    ...(isCompiledRates(value.rates) ? [] : [wrong('/rates', 'rates from compileRates', value.rates)]),
    ...findCurrencyIssues(value.to, '/to'),
    ...findModeIssues(value.mode),
    ...findRoundingIssues(value.rounding, '/rounding'),
  ]);
}

function findRoundingIssues(rounding: unknown, pointer: string): Issue[] {
  const isKnown = rounding === undefined || rounding === 'halfEven' || rounding === 'halfUp';
  return isKnown ? [] : [wrong(pointer, 'halfEven or halfUp', rounding)];
}

function findModeIssues(mode: unknown): Issue[] {
  if (!isMembers(mode)) return [wrong('/mode', 'a mode of conversion', mode)];
  if (mode.kind === 'closeDate') return [];
  if (mode.kind === 'fixed') {
    return typeof mode.rateSet === 'string' ? [] : [wrong('/mode/rateSet', 'the name of a set of rates', mode.rateSet)];
  }
  if (mode.kind !== 'current') return [wrong('/mode/kind', 'current, closeDate or fixed', mode.kind)];
  if (typeof mode.asOf !== 'string') return [wrong('/mode/asOf', 'a calendar day as text, YYYY-MM-DD', mode.asOf)];
  return isCivilDate(mode.asOf) ? [] : [{ code: 'invalid_date', pointer: '/mode/asOf', received: mode.asOf }];
}

/** Whether a value came from compileRates, as far as can be told; what is in it is taken on trust. */
function isCompiledRates(value: unknown): boolean {
  return isMembers(value) && value.kind === 'compiledRates' && value.sets instanceof Map;
}

function wrong(pointer: string, expected: string, value: unknown): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(value) };
}
