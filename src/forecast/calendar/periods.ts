import { dayNumber } from '../../core/dayNumber.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail, throwIssues } from '../../core/throwIssues.js';
import { rangeSchema } from './calendarSchema.js';
import { cutYear } from './cutYear.js';
import { requireCalendar } from './requireCalendar.js';
import { requireGrain } from './requireGrain.js';
import { toPeriod } from './toPeriod.js';
import type { FiscalCalendar, Period, PeriodRange } from './types.js';
import { yearsBetween } from './yearsBetween.js';

/**
 * The periods of a grain that touch a range of days `[from, to)`, in order, each from where the one before it ends. The
 * first and the last may reach beyond the range; days that the calendar does not have are in none.
 *
 * Linear in the fiscal years of the range.
 *
 * @throws {@link TerritoryError} `invalid_date`, `empty_interval`, `wrong_type` and the other issues of the form of the
 * range.
 * @example
 * const calendar = fiscalCalendar({ kind: 'months', startMonth: 4 });
 * const quarters = periods(calendar, { from: '2026-04-01', to: '2026-11-22', grain: 'quarter' });
 * quarters.map(({ id }) => id); // => ['FY2027-Q1', 'FY2027-Q2', 'FY2027-Q3']
 */
export function periods(calendar: FiscalCalendar, range: PeriodRange): Period[] {
  return readPlainData(() => {
    requireCalendar(calendar);
    const { grain = 'period', ...span } = readRange(range);
    requireGrain(calendar, grain, '/grain');
    const [start, end] = [dayNumber(span.from), dayNumber(span.to)];
    return yearsBetween(calendar.rules, span).flatMap((year) =>
      cutYear(year, grain)
        .filter(({ from, to }) => from < end && to > start)
        .map((cut) => toPeriod(cut, year, grain)),
    );
  });
}

function readRange(given: unknown): PeriodRange {
  const parsed = rangeSchema.safeParse(given);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, given, { members: MEMBERS }));
  throwIssues(findIntervalIssues(parsed.data, ''));
  return parsed.data;
}

const MEMBERS: ReadonlyMap<string, readonly string[]> = new Map([['', Object.keys(rangeSchema.shape)]]);
