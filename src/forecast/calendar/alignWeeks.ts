import { comparedSpan } from './comparedSpan.js';
import { cutYear } from './cutYear.js';
import type { Subject } from './requirePeriod.js';
import { toPeriod } from './toPeriod.js';
import type { AlignmentMethod, Period, YearLayout, YearOnYear } from './types.js';

const YEAR_OF_WEEKS = 52 * 7;

/** What to compare with in a calendar of weeks: the days 52 weeks earlier, as far as they are those of the year before. */
export function alignWeeks(subject: Subject, before: YearLayout | undefined): YearOnYear {
  if (before === undefined) {
    return { method: 'same_weeks', current: null, previous: null, reason: 'outside_calendar' };
  }
  const { year, cut, grain } = subject;
  const { method, dropped } = chooseMethod(subject, before);
  const note = { method, ...(dropped === undefined ? {} : { dropped }) };
  const [from, to] = [cut.from, method === 'week_53_dropped' ? cut.to - 7 : cut.to];
  if (from === to) return { ...note, current: null, previous: null, reason: 'no_counterpart' };
  const earlier = { from: from - YEAR_OF_WEEKS, to: to - YEAR_OF_WEEKS };
  return { ...note, current: comparedSpan({ from, to }, year, grain), previous: comparedSpan(earlier, before, grain) };
}

interface Choice {
  readonly method: AlignmentMethod;
  readonly dropped?: Period;
}

/** INVARIANT: a year of 53 weeks never follows another one, so at most one week takes no part. */
function chooseMethod({ year, cut }: Subject, before: YearLayout): Choice {
  const weeks = cutYear(year, 'week');
  const weeksBefore = cutYear(before, 'week');
  if (weeksBefore.length === 53) {
    return { method: 'first_week_dropped', dropped: toPeriod(weeksBefore[0], before, 'week') };
  }
  if (weeks.length < 53 || cut.to !== weeks[52].to) return { method: 'same_weeks' };
  return { method: 'week_53_dropped', dropped: toPeriod(weeks[52], year, 'week') };
}
