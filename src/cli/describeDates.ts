import type { DateInterval } from '../core/isWithinInterval.js';

/**
 * From when until when, in words; empty for an interval without ends.
 *
 * @example
 * describeDates({ from: '2026-01-01', to: '2027-01-01' }); // => 'from 2026-01-01 until before 2027-01-01'
 */
export function describeDates({ from, to }: DateInterval): string {
  const start = from === undefined ? [] : [`from ${from}`];
  const end = to === undefined ? [] : [`until before ${to}`];
  return [...start, ...end].join(' ');
}
