import { isCivilDate } from '../../core/isCivilDate.js';
import type { ForecastPeriod } from './types.js';

/** The number of a date that lies in none of the periods. */
export const OUTSIDE = -1;
/** The number of what is no date. */
export const NO_DATE = -2;

/** In place of a number that nobody has asked for yet. */
const UNKNOWN = -3;

/** The periods, and the number of the one that each date seen so far lies in. */
export interface DateBook {
  readonly periods: readonly ForecastPeriod[];
  /** By the digits of a date, from the first of January of the first year on: a look at a `Map` takes longer. */
  readonly days: Int32Array;
  readonly firstYear: number;
  /** Of all other dates, and of what is none. */
  readonly others: Map<string, number>;
}

/** How many places a year has: each month as many days as the longest. */
const YEAR = 12 * 31;

/** Dates of more years are rare. */
const MOST_YEARS = 200;

/** For so few dates there is no need of places. */
const FEW = 1_000;

/** A book of periods for about so many dates, without any yet. */
export function dateBook(periods: readonly ForecastPeriod[], count: number): DateBook {
  const [firstYear, lastYear] = [periods[0]?.from, periods[periods.length - 1]?.to].map((day = '') =>
    Number(day.slice(0, 4)),
  );
  const years = count <= FEW ? 0 : Math.min(lastYear - firstYear + 1, MOST_YEARS);
  return { periods, firstYear, days: new Int32Array(years * YEAR).fill(UNKNOWN), others: new Map() };
}

/** The number of the period that a date lies in, `OUTSIDE` or `NO_DATE`; found once for each date. */
export function periodNumberOf(book: DateBook, date: string): number {
  const { days, firstYear } = book;
  const place = typeof date === 'string' && date.length === 10 ? placeOf(date, firstYear) : -1;
  if (place < 0 || place >= days.length) return otherNumber(book, date);
  const number = days[place];
  return number === UNKNOWN ? noteNumber(book, place, date) : number;
}

function noteNumber(book: DateBook, place: number, date: string): number {
  const number = findNumber(book, date);
  book.days[place] = number;
  return number;
}

/**
 * Where a text of ten characters would stand in `days`, less than 0 for what does not have the digits of a date after the
 * first year. What has them may be no date all the same.
 */
function placeOf(text: string, firstYear: number): number {
  if (text.charCodeAt(4) !== DASH || text.charCodeAt(7) !== DASH) return -1;
  const century = twoDigits(text, 0);
  const year = twoDigits(text, 2);
  const month = twoDigits(text, 5);
  const day = twoDigits(text, 8);
  if (century < 0 || year < 0 || month < 1 || month > 12 || day < 1 || day > 31) return -1;
  return (100 * century + year - firstYear) * YEAR + (month - 1) * 31 + day - 1;
}

const DASH = 45;
const ZERO = 48;

/** The number that two digits are, -1 for anything else: whole numbers alone need no memory. */
function twoDigits(text: string, at: number): number {
  const tens = text.charCodeAt(at) - ZERO;
  const ones = text.charCodeAt(at + 1) - ZERO;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}

function otherNumber(book: DateBook, date: string): number {
  const known = book.others.get(date);
  if (known !== undefined) return known;
  const number = findNumber(book, date);
  book.others.set(date, number);
  return number;
}

function findNumber({ periods }: DateBook, date: string): number {
  if (typeof date !== 'string' || !isCivilDate(date)) return NO_DATE;
  // INVARIANT: each period starts where the one before it ends.
  let [start, end] = [0, periods.length];
  while (start < end) {
    const middle = (start + end) >> 1;
    if (periods[middle].from <= date) start = middle + 1;
    else end = middle;
  }
  return start > 0 && date < periods[start - 1].to ? start - 1 : OUTSIDE;
}
