const MS_PER_DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
/** From 0000-03-01, with which the first era begins, to 1970-01-01. */
const DAYS_BEFORE_1970 = 719_468;

/**
 * The day, `YYYY-MM-DD`, of a number of milliseconds since 1970 began; `null` outside the years 0 to 9999.
 *
 * After Howard Hinnant's `civil_from_days`, where years begin in March, so that a leap day is the last of its year.
 */
export function dayText(ms: number): string | null {
  const days = Math.floor(ms / MS_PER_DAY) + DAYS_BEFORE_1970;
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  if (!(year >= 0 && year <= 9_999)) return null;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  return [digits(year, 4), digits(month, 2), digits(day, 2)].join('-');
}

function digits(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
