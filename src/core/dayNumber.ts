import { daysFromCivil } from './daysFromCivil.js';

/**
 * The number of a civil date, `YYYY-MM-DD`: days since 1970-01-01, negative before.
 *
 * @example
 * dayNumber('1970-01-02'); // => 1
 * dayNumber('1969-12-31'); // => -1
 */
export function dayNumber(date: string): number {
  return daysFromCivil(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(date.slice(8, 10)));
}
