import { describeValue } from '../../core/describeValue.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import type { NumberedPeriod } from './numberPeriods.js';

/** A period, the one before it, and its position in the list. */
interface Step {
  readonly before: NumberedPeriod;
  readonly after: NumberedPeriod;
  readonly at: number;
}

/** What is wrong with how a period follows another: in its days, its year, and its quarter and number within the year. */
export function findSequenceIssues(step: Step): Issue[] {
  const { before, after } = step;
  const isSameYear = before.fiscalYear === after.fiscalYear;
  return [...findDayIssues(step), ...(isSameYear ? findOrderIssues(step) : findYearIssues(step))];
}

function findDayIssues({ before, after, at }: Step): Issue[] {
  const [end, start] = [before.to, after.from];
  if (!isCivilDate(end) || !isCivilDate(start) || start === end) return [];
  const code = start > end ? 'period_gap' : 'period_overlap';
  return [{ code, pointer: `/periods/${at}/from`, firstPointer: `/periods/${at - 1}/to`, start, end }];
}

function findYearIssues({ before: { fiscalYear }, after, at }: Step): Issue[] {
  if (after.fiscalYear === fiscalYear + 1) return [];
  return [misplaced(`/periods/${at}/fiscalYear`, `${fiscalYear} or ${fiscalYear + 1}`, after.fiscalYear)];
}

function findOrderIssues({ before, after, at }: Step): Issue[] {
  const issues: Issue[] = [];
  if (after.period <= before.period) {
    issues.push(misplaced(`/periods/${at}/period`, `a number above ${before.period}`, after.period));
  }
  if (before.quarter !== undefined && after.quarter !== undefined && after.quarter < before.quarter) {
    issues.push(misplaced(`/periods/${at}/quarter`, `a quarter from ${before.quarter} to 4`, after.quarter));
  }
  return issues;
}

function misplaced(pointer: string, expected: string, received: number): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(received) };
}
