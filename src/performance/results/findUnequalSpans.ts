import { dayNumber } from '../../core/dayNumber.js';
import type { Caution } from '../cautions/types.js';
import type { DaySpan } from './types.js';

/** A caution about two spans that are compared but not of equal length. */
export function findUnequalSpans(current: DaySpan | null, previous: DaySpan | null): Caution[] {
  if (current === null || previous === null) return [];
  const [days, previousDays] = [daysOf(current), daysOf(previous)];
  return days === previousDays ? [] : [{ code: 'unequal_spans', from: current.from, days, previousDays }];
}

/** How many days a span has. */
export function daysOf({ from, to }: DaySpan): number {
  return dayNumber(to) - dayNumber(from);
}
