import type { Grain, YearLayout } from './types.js';

/** A stretch of a fiscal year in days, and what it is within the year. */
export interface Cut {
  readonly from: number;
  readonly to: number;
  readonly quarter?: number;
  readonly period?: number;
  readonly week?: number;
  /** The id that the caller gave it. */
  readonly id?: string;
}

/** A fiscal year in pieces of one grain, in order. */
export function cutYear(year: YearLayout, grain: Grain): Cut[] {
  switch (grain) {
    case 'year':
      return [{ from: year.starts[0], to: year.starts[year.periods.length] }];
    case 'quarter':
      return cutQuarters(year);
    case 'period':
      return cutPeriods(year);
    case 'week':
      return cutWeeks(year);
  }
}

function cutPeriods({ starts, periods }: YearLayout): Cut[] {
  return periods.map(({ number, quarter, id }, at) => ({
    from: starts[at],
    to: starts[at + 1],
    quarter,
    period: number,
    id,
  }));
}

function cutQuarters(year: YearLayout): Cut[] {
  const quarters: Cut[] = [];
  for (const { from, to, quarter } of cutPeriods(year)) {
    const last = quarters.at(-1);
    const isNew = last === undefined || last.quarter !== quarter;
    if (isNew) quarters.push({ from, to, quarter });
    else quarters.splice(-1, 1, { ...last, to });
  }
  return quarters;
}

function cutWeeks(year: YearLayout): Cut[] {
  const weeks: Cut[] = [];
  for (const { from, to, quarter, period } of cutPeriods(year)) {
    const count = (to - from) / 7;
    for (let at = 0; at < count; at++) {
      weeks.push({ from: from + 7 * at, to: from + 7 * (at + 1), quarter, period, week: weeks.length + 1 });
    }
  }
  return weeks;
}
