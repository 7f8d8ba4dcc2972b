import { dayNumber } from '../../core/dayNumber.js';
import { lastMonth } from './lastMonth.js';
import type { MonthRules, WeekRules } from './types.js';
import { weeksYearEnd } from './weeksYearEnd.js';
import { yearsBeforeEnd } from './yearsBeforeEnd.js';

/** The fiscal year in which a date lies. */
export function fiscalYearOf(rules: MonthRules | WeekRules, date: string): number {
  const endYear = rules.kind === 'months' ? endYearByMonth(rules, date) : endYearByWeek(rules, date);
  return endYear - yearsBeforeEnd(rules);
}

function endYearByMonth(rules: MonthRules, date: string): number {
  const year = Number(date.slice(0, 4));
  return Number(date.slice(5, 7)) > lastMonth(rules) ? year + 1 : year;
}

/** INVARIANT: a year ends less than a week from its anchor month, so it is this year's, or the one before or after. */
function endYearByWeek(rules: WeekRules, date: string): number {
  const year = Number(date.slice(0, 4));
  const day = dayNumber(date);
  if (day > weeksYearEnd(rules, year)) return year + 1;
  return day > weeksYearEnd(rules, year - 1) ? year : year - 1;
}
