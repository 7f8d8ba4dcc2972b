import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import { isCivilDate } from '../../core/isCivilDate.js';
import type { Issue } from '../../core/issues.js';
import { findRepeatedIds } from './findRepeatedIds.js';
import type { ForecastPeriod } from './types.js';

/** What keeps periods from following each other without gaps: their dates, ids and order. */
export function findPeriodIssues(periods: readonly ForecastPeriod[]): Issue[] {
  return [
    ...periods.flatMap((period, at) => findIntervalIssues(period, `/periods/${at}`)),
    ...findRepeatedIds(periods, '/periods'),
    ...periods.slice(1).flatMap((after, at) => findStepIssues(periods[at], after, at + 1)),
  ];
}

function findStepIssues({ to: end }: ForecastPeriod, { from: start }: ForecastPeriod, at: number): Issue[] {
  if (!isCivilDate(end) || !isCivilDate(start) || start === end) return [];
  const code = start > end ? 'period_gap' : 'period_overlap';
  return [{ code, pointer: `/periods/${at}/from`, firstPointer: `/periods/${at - 1}/to`, start, end }];
}
