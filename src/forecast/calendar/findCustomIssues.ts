import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { findSequenceIssues } from './findSequenceIssues.js';
import { numberPeriods } from './numberPeriods.js';
import type { CustomPeriod } from './types.js';

/** What keeps a list of periods from being a calendar: its dates, ids and quarters, and how one period follows another. */
export function findCustomIssues(periods: readonly CustomPeriod[]): Issue[] {
  const numbered = numberPeriods(periods);
  const pairs = numbered.slice(1).map((after, at) => ({ before: numbered[at], after, at: at + 1 }));
  return [
    ...periods.flatMap((period, at) => findIntervalIssues(period, `/periods/${at}`)),
    ...findDuplicates(periods),
    ...findMissingQuarters(periods),
    ...pairs.flatMap(findSequenceIssues),
  ];
}

function findDuplicates(periods: readonly CustomPeriod[]): Issue[] {
  const firstAt = new Map<string, number>();
  return periods.flatMap(({ id }, at): Issue[] => {
    const first = firstAt.get(id);
    if (first === undefined) firstAt.set(id, at);
    if (first === undefined) return [];
    return [{ code: 'duplicate_id', pointer: `/periods/${at}/id`, id, firstPointer: `/periods/${first}/id` }];
  });
}

function findMissingQuarters(periods: readonly CustomPeriod[]): Issue[] {
  if (periods.every(({ quarter }) => quarter === undefined)) return [];
  return periods.flatMap(({ quarter }, at): Issue[] => {
    if (quarter !== undefined) return [];
    const expected = 'a quarter from 1 to 4, since other periods have one';
    return [{ code: 'missing_member', pointer: `/periods/${at}/quarter`, expected }];
  });
}
