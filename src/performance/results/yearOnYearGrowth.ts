import type { Issue } from '../../core/issues.js';
import { isTerritoryError } from '../../core/isTerritoryError.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireList } from '../../core/requireList.js';
import { throwIssues } from '../../core/throwIssues.js';
import { alignYearOnYear } from '../../forecast/calendar/alignYearOnYear.js';
import type { FiscalCalendar, Period, YearOnYear } from '../../forecast/calendar/types.js';
import { findUnequalSpans } from './findUnequalSpans.js';
import { growthFigures, sumAmounts } from './growthFigures.js';
import { readSeries } from './readSeries.js';
import type { DaySpan, NoGrowth, PeriodAmount, YearOnYearGrowth } from './types.js';

/**
 * The growth of each of some periods of a calendar against the year before, by the days that `alignYearOnYear` compares:
 * after a year of 53 weeks that is not the period of the same number.
 *
 * A span has an amount where those of the series, of weeks say, fill it exactly. Rows are in the order of `periods`.
 * Cost: periods times amounts.
 *
 * @throws {@link TerritoryError} as {@link growth} does, and `wrong_type` for a period that is not one of the calendar.
 * @example
 * const calendar = fiscalCalendar({ kind: 'months' });
 * const quarters = periods(calendar, { from: '2026-01-01', to: '2026-04-01', grain: 'quarter' });
 * const series = [
 *   { from: '2025-01-01', to: '2025-04-01', amountMinor: 800 },
 *   { from: '2026-01-01', to: '2026-04-01', amountMinor: 1000 },
 * ];
 * yearOnYearGrowth(series, calendar, quarters)[0].growth; // => 0.25
 */
export function yearOnYearGrowth(
  series: readonly PeriodAmount[],
  calendar: FiscalCalendar,
  periods: readonly Period[],
): YearOnYearGrowth[] {
  const amounts = readPlainData(() => readSeries(series));
  const aligned = readPlainData(() => alignAll(calendar, periods));
  return aligned.map(({ periodId, alignment }) => toRow(periodId, alignment, amounts));
}

interface Aligned {
  readonly periodId: string;
  readonly alignment: YearOnYear;
}

function alignAll(calendar: FiscalCalendar, given: readonly Period[]): Aligned[] {
  requireList(given, 'a list of periods', '/periods');
  const found = Array.from(given, (period, at) => align(calendar, period, `/periods/${at}`));
  throwIssues(found.flatMap(({ issues }) => issues));
  return found.flatMap(({ aligned }) => (aligned === undefined ? [] : [aligned]));
}

/** The alignment of a period, or what is wrong with it or the calendar, with its place here. */
function align(
  calendar: FiscalCalendar,
  period: Period,
  pointer: string,
): { aligned?: Aligned; issues: readonly Issue[] } {
  try {
    return { aligned: { alignment: alignYearOnYear(calendar, period), periodId: period.id }, issues: [] };
  } catch (error) {
    if (!isTerritoryError(error)) throw error;
    return { issues: error.issues.map((issue) => placed(issue, pointer)) };
  }
}

function placed(issue: Issue, pointer: string): Issue {
  if (!('pointer' in issue) || issue.pointer === undefined) return issue;
  const isPeriod = issue.pointer.startsWith('/period');
  return {
    ...issue,
    pointer: isPeriod ? pointer + issue.pointer.slice('/period'.length) : `/calendar${issue.pointer}`,
  };
}

function toRow(periodId: string, alignment: YearOnYear, amounts: readonly PeriodAmount[]): YearOnYearGrowth {
  const { method, current, previous, dropped } = alignment;
  const reason: NoGrowth = 'reason' in alignment ? alignment.reason : 'not_covered';
  return {
    periodId,
    method,
    current: current === null ? null : { from: current.from, to: current.to },
    previous: previous === null ? null : { from: previous.from, to: previous.to },
    ...(dropped === undefined ? {} : { dropped }),
    ...growthFigures(amountOf(current, amounts, reason), amountOf(previous, amounts, reason)),
    cautions: findUnequalSpans(current, previous),
  };
}

/** The sum of the amounts that fill a span exactly. */
function amountOf(span: DaySpan | null, amounts: readonly PeriodAmount[], reason: NoGrowth): bigint | NoGrowth {
  if (span === null) return reason;
  const within = amounts.filter(({ from, to }) => from < span.to && to > span.from);
  let end = span.from;
  for (const { from, to } of within) {
    if (from !== end) return reason;
    end = to;
  }
  return end === span.to ? sumAmounts(within) : reason;
}
