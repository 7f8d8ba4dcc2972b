import { lastMonth } from './lastMonth.js';
import { monthStart } from './monthStart.js';
import type { CalendarRules, MonthRules, PeriodPlace, WeekPattern, WeekRules, YearLayout } from './types.js';
import { weeksYearEnd } from './weeksYearEnd.js';
import { yearsBeforeEnd } from './yearsBeforeEnd.js';

const FIRST_YEAR = 1;
const LAST_YEAR = 9_998;

/** The days of a fiscal year, `undefined` where the calendar has none of that number. */
export function layOutYear(rules: CalendarRules, fiscalYear: number): YearLayout | undefined {
  if (rules.kind === 'custom') return rules.years.find((year) => year.fiscalYear === fiscalYear);
  // INVARIANT: what begins or ends with these years lies within the years 0 to 9999.
  if (!(fiscalYear >= FIRST_YEAR && fiscalYear <= LAST_YEAR)) return undefined;
  const endYear = fiscalYear + yearsBeforeEnd(rules);
  const starts = rules.kind === 'months' ? monthStarts(rules, endYear) : weekStarts(rules, endYear);
  return { fiscalYear, starts, periods: PLACES, isWeekly: rules.kind === 'weeks' };
}

const PLACES: readonly PeriodPlace[] = Array.from({ length: 12 }, (_, at) => ({
  number: at + 1,
  quarter: Math.floor(at / 3) + 1,
}));

function monthStarts(rules: MonthRules, endYear: number): number[] {
  const first = lastMonth(rules) - 11;
  return Array.from({ length: 13 }, (_, at) => monthStart(endYear, first + at));
}

const WEEKS: { readonly [Pattern in WeekPattern]: readonly number[] } = {
  '4-4-5': [4, 4, 5],
  '4-5-4': [4, 5, 4],
  '5-4-4': [5, 4, 4],
};

function weekStarts(rules: WeekRules, endYear: number): number[] {
  const starts = [weeksYearEnd(rules, endYear - 1) + 1];
  const end = weeksYearEnd(rules, endYear) + 1;
  const isLeap = end - starts[0] > 52 * 7;
  for (const { number } of PLACES) {
    const weeks = WEEKS[rules.pattern][(number - 1) % 3] + (isLeap && number === rules.leapWeek ? 1 : 0);
    starts.push(starts[number - 1] + 7 * weeks);
  }
  return starts;
}
