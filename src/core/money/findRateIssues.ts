import { isCivilDate } from '../isCivilDate.js';
import type { Issue } from '../issues.js';
import { findCurrencyIssues } from './findMoneyIssues.js';
import type { RateRow } from './types.js';

/** What is wrong with rates whose members are of the right type. */
export function findRateIssues(rows: readonly RateRow[]): Issue[] {
  const first = new Map<string, string>();
  return rows.flatMap((row, index) => {
    const pointer = `/${index}`;
    return [...findRowIssues(row, pointer), ...findRepetition(row, pointer, first)];
  });
}

function findRowIssues({ from, to, validFrom, rateSet }: RateRow, pointer: string): Issue[] {
  const issues = [...findCurrencyIssues(from, `${pointer}/from`), ...findCurrencyIssues(to, `${pointer}/to`)];
  if (from === to) issues.push(wrongMember(`${pointer}/to`, 'another currency than `from`', `\`${to}\``));
  if (validFrom !== undefined && !isCivilDate(validFrom)) {
    issues.push({ code: 'invalid_date', pointer: `${pointer}/validFrom`, received: validFrom });
  }
  if ((validFrom === undefined) === (rateSet === undefined)) {
    const received = validFrom === undefined ? 'neither' : 'both';
    issues.push(wrongMember(pointer, 'either `validFrom` or `rateSet`', received));
  }
  return issues;
}

/** A second rate for a pair on the same day or in the same set. */
function findRepetition(
  { from, to, validFrom, rateSet }: RateRow,
  pointer: string,
  first: Map<string, string>,
): Issue[] {
  const key = JSON.stringify([from, to, validFrom ?? null, rateSet ?? null]);
  const firstPointer = first.get(key);
  if (firstPointer !== undefined) return [{ code: 'duplicate_rate', pointer, from, to, firstPointer }];
  first.set(key, pointer);
  return [];
}

function wrongMember(pointer: string, expected: string, received: string): Issue {
  return { code: 'wrong_type', pointer, expected, received };
}
