import { compareText } from '../../core/compareText.js';
import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { findRepeatedIds } from './findRepeatedIds.js';
import type { ForecastPeriod } from './types.js';

/**
 * What keeps periods, in any order, from following each other without gaps: their dates, ids and bounds. Those that are not
 * all intervals have no order, so that nothing is said of gaps and overlaps then.
 */
export function findPeriodIssues(periods: readonly ForecastPeriod[]): Issue[] {
  const intervalIssues = periods.flatMap((period, at) => findIntervalIssues(period, `/periods/${at}`));
  return [
    ...intervalIssues,
    ...findRepeatedIds(periods, '/periods'),
    ...(intervalIssues.length > 0 ? [] : findStepIssues(periods)),
  ];
}

/** Each period against the one before it that ends last, so that one which holds others is not followed by a gap. */
function findStepIssues(periods: readonly ForecastPeriod[]): Issue[] {
  const [earliest, ...rows] = Array.from(periods.keys()).sort((a, b) => {
    return compareText(periods[a].from, periods[b].from) || compareText(periods[a].to, periods[b].to);
  });
  let last = earliest;
  return rows.flatMap((row): Issue[] => {
    const [{ from: start, to }, { to: end }] = [periods[row], periods[last]];
    const firstPointer = `/periods/${last}/to`;
    if (to > end) last = row;
    if (start === end) return [];
    const code = start > end ? 'period_gap' : 'period_overlap';
    return [{ code, pointer: `/periods/${row}/from`, firstPointer, start, end }];
  });
}
