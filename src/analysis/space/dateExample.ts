import { dayText } from '../../core/dayText.js';
import type { TextAxis } from '../../criteria/classes/types.js';
import { isDateText } from '../../criteria/isDateText.js';
import type { FoundValue } from './types.js';

/** A date of a class, a bare day where there is such a one; nothing where no date has the class. */
export function dateExample(axis: TextAxis): (valueClass: number) => FoundValue | undefined {
  return (valueClass) => {
    const texts = axis.textsOf(valueClass);
    if (texts.kind === 'literal') return isDateText(texts.text) ? { value: texts.text } : undefined;
    const isInside = (text: string) => axis.classOf(text) === valueClass;
    const { from, to } = texts;
    const first = firstDateFrom(from);
    const days =
      first === undefined ? [] : [dayOf(first), dayOf(first) + 1].filter((day) => day <= LAST_DAY).map(dayFromNumber);
    const day = days.find(isInside);
    if (day !== undefined) return { value: day };
    let date = first;
    // INVARIANT: what lies in the range and is not of the class is one of finitely many literals.
    while (date !== undefined && (to === undefined || date < to) && !isInside(date)) date = nextDate(date);
    return date !== undefined && (to === undefined || date < to) ? { value: date } : undefined;
  };
}

/** The least text from `from` on that counts as a date. */
function firstDateFrom(from: string): string | undefined {
  const start = from.slice(0, 10);
  if (from.length > 10 && isDateText(start)) {
    if (from[10] === 'T') return from;
    if (from[10] < 'T') return `${start}T`;
    return dayOf(start) === LAST_DAY ? undefined : dayFromNumber(dayOf(start) + 1);
  }
  const day = firstDayFrom(from);
  return day > LAST_DAY ? undefined : dayFromNumber(day);
}

/** The least date after another one. */
function nextDate(date: string): string {
  return date.length === 10 ? `${date}T` : `${date}\0`;
}

const MS_PER_DAY = 86_400_000;
const DAYS_PER_ERA = 146_097;
const FIRST_DAY = dayOf('0000-01-01');
const LAST_DAY = dayOf('9999-12-31');

function firstDayFrom(text: string): number {
  let [low, high] = [FIRST_DAY, LAST_DAY + 1];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (dayFromNumber(middle) < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

function dayFromNumber(day: number): string {
  // INVARIANT: the day lies within the years 0 to 9999.
  return dayText(day * MS_PER_DAY) ?? '';
}

/** Days since 1970 began. The calendar repeats every 400 years, and `Date.UTC` takes the years before 100 for others. */
function dayOf(date: string): number {
  const [year, month, day] = date.slice(0, 10).split('-').map(Number);
  return Date.UTC(year + 400, month - 1, day) / MS_PER_DAY - DAYS_PER_ERA;
}
