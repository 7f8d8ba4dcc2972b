import type { Issue } from '../issues.js';

/** What is wrong with ids that ties are broken by: not one for each, or one that occurs twice. */
export function findIdIssues(ids: readonly string[] | undefined, count: number, pointer: string): Issue[] {
  if (ids === undefined) return [];
  const first = new Map<string, number>();
  const repeated = ids.flatMap((id, index): Issue[] => {
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index);
    else return [{ code: 'duplicate_id', pointer: `${pointer}/${index}`, id, firstPointer: `${pointer}/${earlier}` }];
    return [];
  });
  return [...findLengthIssues(ids, count, pointer), ...repeated];
}

/** What is wrong with a list that has to have so many members. */
export function findLengthIssues(list: readonly unknown[] | undefined, count: number, pointer: string): Issue[] {
  if (list === undefined || list.length === count) return [];
  return [{ code: 'wrong_type', pointer, expected: `a list of ${count}`, received: `a list of ${list.length}` }];
}
