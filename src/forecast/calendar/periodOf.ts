import { readPlainData } from '../../core/readPlainData.js';
import { findCut } from './findCut.js';
import { requireCalendar } from './requireCalendar.js';
import { requireDate } from './requireDate.js';
import { requireGrain } from './requireGrain.js';
import { toPeriod } from './toPeriod.js';
import type { FiscalCalendar, Grain, Period } from './types.js';

/**
 * The one period of a grain in which a date lies; `undefined` where the calendar has none: outside custom periods, and
 * outside the fiscal years 1 to 9998.
 *
 * @throws {@link TerritoryError} `invalid_date`, and `wrong_type` for a grain that the calendar does not have.
 * @example
 * const calendar = fiscalCalendar({ kind: 'months', startMonth: 4, labelBy: 'startYear' });
 * periodOf(calendar, '2026-11-22');
 * // => {
 * //   id: 'FY2026-P08',
 * //   grain: 'period',
 * //   from: '2026-11-01',
 * //   to: '2026-12-01',
 * //   fiscalYear: 2026,
 * //   quarter: 3,
 * //   period: 8,
 * // }
 * periodOf(calendar, '2026-11-22', 'quarter')?.id; // => 'FY2026-Q3'
 */
export function periodOf(calendar: FiscalCalendar, date: string, grain: Grain = 'period'): Period | undefined {
  return readPlainData(() => {
    requireCalendar(calendar);
    requireDate(date, '/date');
    requireGrain(calendar, grain, '/grain');
    const found = findCut(calendar.rules, date, grain);
    return found === undefined ? undefined : toPeriod(found.cut, found.year, grain);
  });
}
