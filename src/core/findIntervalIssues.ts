import { isCivilDate } from './isCivilDate.js';
import type { Issue } from './issues.js';
import type { DateInterval } from './isWithinInterval.js';

/** What is wrong with the ends of an interval: text that is no date, or an end that does not come after the start. */
export function findIntervalIssues({ from, to }: DateInterval, pointer: string): Issue[] {
  const issues = [...findDateIssues(from, `${pointer}/from`), ...findDateIssues(to, `${pointer}/to`)];
  if (issues.length > 0 || from === undefined || to === undefined || from < to) return issues;
  return [{ code: 'empty_interval', pointer, from, to }];
}

function findDateIssues(date: string | undefined, pointer: string): Issue[] {
  return date === undefined || isCivilDate(date) ? [] : [{ code: 'invalid_date', pointer, received: date }];
}
