/** A half-open span of civil dates `[from, to)`; an absent end is open. */
export interface DateInterval {
  readonly from?: string;
  readonly to?: string;
}

/**
 * Whether a civil date lies in an interval: on or after `from`, before `to`.
 *
 * @example
 * isWithinInterval('2026-01-01', { from: '2026-01-01', to: '2027-01-01' }); // => true
 * isWithinInterval('2027-01-01', { from: '2026-01-01', to: '2027-01-01' }); // => false
 */
export function isWithinInterval(date: string, interval: DateInterval): boolean {
  // Civil dates order as their texts do.
  if (interval.from !== undefined && date < interval.from) return false;
  return interval.to === undefined || date < interval.to;
}
