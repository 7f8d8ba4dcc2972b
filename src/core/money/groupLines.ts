import { isCivilDate } from '../isCivilDate.js';
import { isMembers } from '../isMembers.js';
import type { Issue } from '../issues.js';
import { addAmount } from './addAmount.js';
import { findMoneyIssues } from './findMoneyIssues.js';
import type { Rate } from './findRate.js';
import { rateFor } from './rateFor.js';
import { rateQuestion } from './rateQuestion.js';
import type { Conversion, ConversionLine } from './types.js';
import { type WideSums, wideSums } from './wideSums.js';

/** The sum so far of the lines that share a currency and, where that counts, a date. */
export interface Group {
  readonly rate: Rate;
  readonly sums: WideSums;
}

/** The groups of lines, and what is wrong with those that are in none. */
export interface Groups {
  readonly groups: readonly Group[];
  readonly issues: readonly Issue[];
}

/**
 * The sums of lines that have a rate in common, and an issue for each line that has none.
 *
 * Cost: for each line two look-ups and one addition.
 */
export function groupLines(lines: readonly ConversionLine[], conversion: Conversion): Groups {
  const groups: Group[] = [];
  const issues: Issue[] = [];
  const groupOf = rememberGroups(conversion, groups);
  lines.forEach((line, index) => {
    const group = hasAmount(line) ? groupOf(line) : null;
    if (group === null) issues.push(...explainLine(line, index, conversion));
    else addAmount(group.sums, 0, line.amountMinor);
  });
  return { groups, issues };
}

/** Whether a line may be looked up and added; what else is wrong with it comes out when its group is made. */
function hasAmount(line: unknown): boolean {
  return isMembers(line) && Number.isSafeInteger(line.amountMinor);
}

function explainLine(line: ConversionLine, index: number, conversion: Conversion): Issue[] {
  const issues = findLineIssues(line, `/${index}`, conversion);
  return issues.length > 0 ? issues : [missingRate(conversion, line, index)];
}

function findLineIssues(line: ConversionLine, pointer: string, { mode }: Conversion): Issue[] {
  const issues = findMoneyIssues(line, pointer);
  if (issues.length > 0 || mode.kind !== 'closeDate') return issues;
  const { date } = line;
  if (date === undefined || isCivilDate(date)) return [];
  return [{ code: 'invalid_date', pointer: `${pointer}/date`, received: String(date) }];
}

function missingRate(conversion: Conversion, line: ConversionLine, index: number): Issue {
  const { on, ...question } = rateQuestion(conversion, line);
  return { code: 'rate_missing', pointer: `/${index}`, ...question, ...(on === undefined ? {} : { date: on }) };
}

/** The group of a line, made when first asked for; `null` where its currency and date have no rate. */
function rememberGroups(conversion: Conversion, groups: Group[]): (line: ConversionLine) => Group | null {
  const known = new Map<string, Map<string | undefined, Group | null>>();
  return (line) => {
    const date = conversion.mode.kind === 'closeDate' ? line.date : undefined;
    const byDate = known.get(line.currency) ?? new Map<string | undefined, Group | null>();
    const found = byDate.get(date);
    if (found !== undefined) return found;
    const group = makeGroup(conversion, line);
    known.set(line.currency, byDate.set(date, group));
    if (group !== null) groups.push(group);
    return group;
  };
}

function makeGroup(conversion: Conversion, line: ConversionLine): Group | null {
  const rate = findLineIssues(line, '', conversion).length > 0 ? null : rateFor(conversion, line);
  return rate === null ? null : { rate, sums: wideSums(1) };
}
