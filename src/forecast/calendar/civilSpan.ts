import { dayOf } from '../../core/dayOf.js';

/** A span of days by number, as dates. */
export function civilSpan({ from, to }: { readonly from: number; readonly to: number }): { from: string; to: string } {
  // INVARIANT: a calendar has only years whose days, and the one after, have four digits.
  return { from: dayOf(from) ?? '', to: dayOf(to) ?? '' };
}
