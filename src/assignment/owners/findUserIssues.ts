import { findIntervalIssues } from '../../core/findIntervalIssues.js';
import type { Issue } from '../../core/issues.js';
import { asMembers, textMember } from '../../model/looseModel.js';

/** What is wrong with a list of users, whatever else it is: ids that occur twice, and dates. */
export function findUserIssues(users: unknown, pointer: string): Issue[] {
  const pointers = new Map<string, string>();
  const entries: readonly unknown[] = Array.isArray(users) ? users : [];
  return entries.flatMap((entry, row) => {
    const members = asMembers(entry) ?? {};
    const place = `${pointer}/${row}`;
    const interval = { from: textMember(members, 'from'), to: textMember(members, 'to') };
    return [...findRepeated(pointers, textMember(members, 'userId'), place), ...findIntervalIssues(interval, place)];
  });
}

function findRepeated(pointers: Map<string, string>, id: string | undefined, place: string): Issue[] {
  if (id === undefined) return [];
  const pointer = `${place}/userId`;
  const firstPointer = pointers.get(id);
  if (firstPointer !== undefined) return [{ code: 'duplicate_id', pointer, id, firstPointer }];
  pointers.set(id, pointer);
  return [];
}
