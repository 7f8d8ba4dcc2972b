import { isCivilDate } from '../../core/isCivilDate.js';
import type { ForecastPeriod } from './types.js';

/** The number of a date that lies in none of the periods. */
export const OUTSIDE = -1;
/** The number of what is no date. */
export const NO_DATE = -2;

/** The periods, and the number of the one that each date seen so far lies in. */
export interface DateBook {
  readonly periods: readonly ForecastPeriod[];
  readonly numbers: Map<string, number>;
}

/** A book of periods without any date yet. */
export function dateBook(periods: readonly ForecastPeriod[]): DateBook {
  return { periods, numbers: new Map() };
}

/** The number of the period that a date lies in, `OUTSIDE` or `NO_DATE`; found once for each date. */
export function periodNumberOf({ periods, numbers }: DateBook, date: string): number {
  const known = numbers.get(date);
  if (known !== undefined) return known;
  const number = typeof date === 'string' && isCivilDate(date) ? findNumber(periods, date) : NO_DATE;
  numbers.set(date, number);
  return number;
}

/** INVARIANT: each period starts where the one before it ends. */
function findNumber(periods: readonly ForecastPeriod[], date: string): number {
  let [start, end] = [0, periods.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (periods[middle].from <= date) start = middle + 1;
    else end = middle;
  }
  return start > 0 && date < periods[start - 1].to ? start - 1 : OUTSIDE;
}
