import type { Issue } from '../core/issues.js';
import { pointerTo } from '../core/pointerTo.js';
import { type LooseModel, type Placed, textMember } from './looseModel.js';

/** What is wrong with a model's types among themselves: ids and priorities that occur twice. */
export function findTypeIssues({ types }: LooseModel): Issue[] {
  return [...findRepeatedIds(types), ...findRepeatedPriorities(types)];
}

function findRepeatedIds(types: readonly Placed[]): Issue[] {
  const pointers = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { place, members } of types) {
    const id = textMember(members, 'id');
    if (id === undefined) continue;
    const pointer = pointerTo({ holder: place, member: 'id' });
    const firstPointer = pointers.get(id);
    if (firstPointer === undefined) pointers.set(id, pointer);
    else issues.push({ code: 'duplicate_id', pointer, id, firstPointer });
  }
  return issues;
}

function findRepeatedPriorities(types: readonly Placed[]): Issue[] {
  const pointers = new Map<number, string>();
  const issues: Issue[] = [];
  for (const { place, members } of types) {
    const { priority } = members;
    if (typeof priority !== 'number') continue;
    const typeId = textMember(members, 'id') ?? '';
    const pointer = pointerTo({ holder: place, member: 'priority' });
    const firstPointer = pointers.get(priority);
    if (firstPointer === undefined) pointers.set(priority, pointer);
    else issues.push({ code: 'duplicate_priority', pointer, typeId, priority, firstPointer });
  }
  return issues;
}
