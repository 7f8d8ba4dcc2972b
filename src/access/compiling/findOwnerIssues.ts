import { type IdTable, idOf } from '../../core/idTable.js';
import type { Issue } from '../../core/issues.js';
import { TYPES } from '../deciding/levels.js';
import type { OwnerFact } from './factTypes.js';

/** The records that have two owners on the day. */
export function findOwnerIssues(owners: readonly OwnerFact[], records: readonly IdTable[]): Issue[] {
  const issues: Issue[] = [];
  const firsts = records.map(({ count }) => new Int32Array(count).fill(-1));
  for (const { type, row, at } of owners) {
    if (row === -1) continue;
    const first = firsts[type][row];
    if (first === -1) firsts[type][row] = at;
    else {
      const [pointer, firstPointer] = [at, first].map((each) => `/ownership/${each}`);
      issues.push({ code: 'duplicate_owner', pointer, type: TYPES[type], id: idOf(records[type], row), firstPointer });
    }
  }
  return issues;
}
