import { dayNumber } from '../../core/dayNumber.js';
import { type Cut, cutYear } from './cutYear.js';
import type { CalendarRules, Grain, YearLayout } from './types.js';
import { yearsBetween } from './yearsBetween.js';

/** A piece of a fiscal year, and that year. */
export interface FoundCut {
  readonly year: YearLayout;
  readonly cut: Cut;
}

/** The piece of a grain in which a date lies; `undefined` where the calendar does not have the date. */
export function findCut(rules: CalendarRules, date: string, grain: Grain): FoundCut | undefined {
  const day = dayNumber(date);
  const year = yearsBetween(rules, { from: date, to: date }).find(
    ({ starts }) => starts[0] <= day && day < starts[starts.length - 1],
  );
  if (year === undefined) return undefined;
  const cut = cutYear(year, grain).find(({ from, to }) => from <= day && day < to);
  return cut === undefined ? undefined : { year, cut };
}
