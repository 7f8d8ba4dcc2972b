import { dayNumber } from '../../core/dayNumber.js';
import { type NumberedPeriod, numberPeriods } from './numberPeriods.js';
import type { CustomPeriod, PeriodPlace, YearLayout } from './types.js';

/** The fiscal years that a checked list of periods makes up, in order. */
export function customYears(periods: readonly CustomPeriod[]): YearLayout[] {
  const byYear = new Map<number, NumberedPeriod[]>();
  for (const period of numberPeriods(periods)) {
    const year = byYear.get(period.fiscalYear) ?? [];
    byYear.set(period.fiscalYear, year);
    year.push(period);
  }
  return [...byYear].map(([fiscalYear, members]) => layOut(fiscalYear, members));
}

function layOut(fiscalYear: number, periods: readonly NumberedPeriod[]): YearLayout {
  const ends = periods.map(({ to }) => dayNumber(to));
  return { fiscalYear, starts: [dayNumber(periods[0].from), ...ends], periods: periods.map(toPlace), isWeekly: false };
}

function toPlace({ id, period, quarter }: NumberedPeriod): PeriodPlace {
  return { number: period, id, ...(quarter === undefined ? {} : { quarter }) };
}
