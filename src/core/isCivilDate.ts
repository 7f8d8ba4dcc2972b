const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;
const SHAPE = /^\d{4}-\d{2}-\d{2}$/;

/**
 * Whether a text is a day of the proleptic Gregorian calendar, written `YYYY-MM-DD`; the year 0000 is one.
 *
 * @example
 * isCivilDate('2024-02-29'); // => true
 * isCivilDate('2023-02-29'); // => false
 */
export function isCivilDate(text: string): boolean {
  if (!SHAPE.test(text)) return false;
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8, 10));
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(Number(text.slice(0, 4)), month);
}

function daysInMonth(year: number, month: number): number {
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return month === 2 && isLeap ? 29 : DAYS_IN_MONTH[month - 1];
}
