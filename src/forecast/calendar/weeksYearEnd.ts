import { monthStart } from './monthStart.js';
import type { Weekday, WeekRules } from './types.js';

// As 1970-01-01, the day 0, was a Thursday.
const WEEKDAYS: { readonly [Day in Weekday]: number } = {
  thursday: 0,
  friday: 1,
  saturday: 2,
  sunday: 3,
  monday: 4,
  tuesday: 5,
  wednesday: 6,
};

/**
 * The last day of the 52/53-week year at the end of the anchor month of a calendar year: the latest of its weekday among
 * the last seven days of the month, or among the seven days around the last one.
 */
export function weeksYearEnd({ weekday, anchorMonth, rule }: WeekRules, year: number): number {
  const lastOfMonth = monthStart(year, anchorMonth + 1) - 1;
  const latest = rule === 'nearest' ? lastOfMonth + 3 : lastOfMonth;
  return latest - modulo(latest - WEEKDAYS[weekday], 7);
}

function modulo(value: number, divisor: number): number {
  return value - divisor * Math.floor(value / divisor);
}
