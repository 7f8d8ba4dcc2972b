import { daysFromCivil } from '../../core/daysFromCivil.js';

/** The number of the first day of a month; months above 12 are those of the years after, and those below 1 of the years before. */
export function monthStart(year: number, month: number): number {
  const yearsOn = Math.floor((month - 1) / 12);
  return daysFromCivil(year + yearsOn, month - 12 * yearsOn, 1);
}
