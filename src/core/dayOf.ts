import { dayText } from './dayText.js';

const MS_PER_DAY = 86_400_000;

/**
 * The civil date, `YYYY-MM-DD`, of a number of days since 1970-01-01; `null` outside the years 0 to 9999.
 *
 * @example
 * dayOf(-1); // => '1969-12-31'
 */
export function dayOf(dayNumber: number): string | null {
  return dayText(dayNumber * MS_PER_DAY);
}
