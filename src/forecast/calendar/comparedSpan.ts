import { civilSpan } from './civilSpan.js';
import { cutYear } from './cutYear.js';
import { toPeriod } from './toPeriod.js';
import type { ComparedSpan, Grain, YearLayout } from './types.js';

/** A span of days of a fiscal year, with the id of the piece of the grain that has just these days, if there is one. */
export function comparedSpan(
  days: { readonly from: number; readonly to: number },
  year: YearLayout,
  grain: Grain,
): ComparedSpan {
  const own = cutYear(year, grain).find(({ from, to }) => from === days.from && to === days.to);
  return {
    ...civilSpan(days),
    fiscalYear: year.fiscalYear,
    ...(own === undefined ? {} : { id: toPeriod(own, year, grain).id }),
    ...(year.isWeekly ? { weeks: (days.to - days.from) / 7 } : {}),
  };
}
