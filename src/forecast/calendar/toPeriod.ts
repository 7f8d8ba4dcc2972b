import { civilSpan } from './civilSpan.js';
import type { Cut } from './cutYear.js';
import type { Grain, Period, YearLayout } from './types.js';

/** A piece of a fiscal year as a period. */
export function toPeriod(cut: Cut, { fiscalYear, isWeekly }: YearLayout, grain: Grain): Period {
  const { quarter, period, week } = cut;
  return {
    id: cut.id ?? `FY${padded(fiscalYear, 4)}${suffix(cut, grain)}`,
    grain,
    ...civilSpan(cut),
    fiscalYear,
    ...(quarter === undefined ? {} : { quarter }),
    ...(period === undefined ? {} : { period }),
    ...(week === undefined ? {} : { week }),
    ...(isWeekly ? { weeks: (cut.to - cut.from) / 7 } : {}),
  };
}

function suffix({ quarter = 0, period = 0, week = 0 }: Cut, grain: Grain): string {
  switch (grain) {
    case 'year':
      return '';
    case 'quarter':
      return `-Q${quarter}`;
    case 'period':
      return `-P${padded(period, 2)}`;
    case 'week':
      return `-W${padded(week, 2)}`;
  }
}

function padded(value: number, digits: number): string {
  return String(value).padStart(digits, '0');
}
