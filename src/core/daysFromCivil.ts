/** From 0000-03-01, with which the first era begins, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * The number of days from 1970-01-01 to a day of the proleptic Gregorian calendar, which has to exist: months and days
 * count from 1.
 *
 * After Howard Hinnant's `days_from_civil`, where years begin in March, so that a leap day is the last of its year.
 *
 * @example
 * daysFromCivil(1970, 1, 1); // => 0
 * daysFromCivil(2000, 3, 1) - daysFromCivil(2000, 2, 28); // => 2
 */
export function daysFromCivil(year: number, month: number, day: number): number {
  const yearFromMarch = month <= 2 ? year - 1 : year;
  const era = Math.floor(yearFromMarch / 400);
  const yearOfEra = yearFromMarch - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - DAYS_BEFORE_1970;
}
