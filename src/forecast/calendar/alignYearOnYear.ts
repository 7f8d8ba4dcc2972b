import { readPlainData } from '../../core/readPlainData.js';
import { alignNumbers } from './alignNumbers.js';
import { alignWeeks } from './alignWeeks.js';
import { layOutYear } from './layOutYear.js';
import { requireCalendar } from './requireCalendar.js';
import { requirePeriod } from './requirePeriod.js';
import type { FiscalCalendar, Period, YearOnYear } from './types.js';

/**
 * What to compare a period of a calendar with in the fiscal year before, and by which method.
 *
 * | method | when | compared |
 * |---|---|---|
 * | `same_period` | months and custom periods | the period, quarter or year of the same number |
 * | `same_weeks` | weeks, after a year of 52 | the weeks of the same numbers |
 * | `first_week_dropped` | weeks, after a year of 53 | week 1 with week 2, week 52 with week 53: nothing with the first week |
 * | `week_53_dropped` | weeks, what ends with a week 53 | the weeks of the same numbers, week 53 with nothing |
 *
 * So weeks are always compared with those 52 weeks earlier, which have as many weekends and, but for the movable ones, the
 * same holidays. This is how the calendar of the National Retail Federation is restated after a year of 53 weeks; the week
 * that takes no part is named in `dropped`. The days of the year before are then no period of the calendar, and have no
 * `id`; nor have they where the extra week is not in the last period.
 *
 * Both spans are `null` with the reason `outside_calendar` where the calendar has no year before, and `no_counterpart`
 * for week 53 itself, and where the quarter or year before is not made of custom periods with the same numbers, as in a
 * calendar that begins within a year.
 *
 * @throws {@link TerritoryError} `wrong_type` for a period that is not one of the calendar.
 * @example
 * const retail = fiscalCalendar({
 *   kind: 'weeks',
 *   weekday: 'saturday',
 *   anchorMonth: 1,
 *   rule: 'nearest',
 *   pattern: '4-5-4',
 *   labelBy: 'startYear',
 * });
 * const [february] = periods(retail, { from: '2024-02-04', to: '2024-02-05' });
 * const { method, previous } = alignYearOnYear(retail, february);
 * method; // => 'first_week_dropped'
 * previous; // => { from: '2023-02-05', to: '2023-03-05', fiscalYear: 2023, weeks: 4 }
 */
export function alignYearOnYear(calendar: FiscalCalendar, period: Period): YearOnYear {
  return readPlainData(() => {
    requireCalendar(calendar);
    const subject = requirePeriod(calendar, period);
    const before = layOutYear(calendar.rules, subject.year.fiscalYear - 1);
    return subject.year.isWeekly ? alignWeeks(subject, before) : alignNumbers(subject, before);
  });
}
