import { findIntervalIssues } from '../core/findIntervalIssues.js';
import type { Issue } from '../core/issues.js';
import { findHierarchyIssues } from '../hierarchy/findHierarchyIssues.js';
import type { HierarchyNode } from '../hierarchy/types.js';
import { type LooseModel, type Placed, textMember } from './looseModel.js';

/** What is wrong with how territories and types refer to each other and with the territories' dates. */
export function findTerritoryIssues({ territories, types }: LooseModel): Issue[] {
  const typeIds = new Set(types.map(({ members }) => textMember(members, 'id')));
  return [
    ...findRepeatedIds(types),
    ...findRepeatedPriorities(types),
    ...findForestIssues(territories),
    ...territories.flatMap((territory) => findTypeIssues(territory, typeIds)),
    ...territories.flatMap(findDateIssues),
  ];
}

function findRepeatedIds(entries: readonly Placed[]): Issue[] {
  const pointers = new Map<string, string>();
  const issues: Issue[] = [];
  for (const { pointer, members } of entries) {
    const id = textMember(members, 'id');
    if (id === undefined) continue;
    const firstPointer = pointers.get(id);
    if (firstPointer === undefined) pointers.set(id, `${pointer}/id`);
    else issues.push({ code: 'duplicate_id', pointer: `${pointer}/id`, id, firstPointer });
  }
  return issues;
}

function findRepeatedPriorities(types: readonly Placed[]): Issue[] {
  const pointers = new Map<number, string>();
  const issues: Issue[] = [];
  for (const { pointer, members } of types) {
    const { priority } = members;
    if (typeof priority !== 'number') continue;
    const typeId = textMember(members, 'id') ?? '';
    const firstPointer = pointers.get(priority);
    if (firstPointer === undefined) pointers.set(priority, `${pointer}/priority`);
    else issues.push({ code: 'duplicate_priority', pointer: `${pointer}/priority`, typeId, priority, firstPointer });
  }
  return issues;
}

function findForestIssues(territories: readonly Placed[]): Issue[] {
  const nodes: HierarchyNode[] = [];
  const pointers: string[] = [];
  for (const { pointer, members } of territories) {
    const id = textMember(members, 'id');
    if (id === undefined || id === '') continue;
    nodes.push({ id, parentId: textMember(members, 'parentId') ?? null });
    pointers.push(pointer);
  }
  return findHierarchyIssues(nodes, (row) => pointers[row]);
}

function findTypeIssues({ pointer, members }: Placed, typeIds: ReadonlySet<string | undefined>): Issue[] {
  const typeId = textMember(members, 'typeId');
  if (typeId === undefined || typeIds.has(typeId)) return [];
  const territoryId = textMember(members, 'id') ?? '';
  return [{ code: 'unknown_type', pointer: `${pointer}/typeId`, territoryId, typeId }];
}

function findDateIssues({ pointer, members }: Placed): Issue[] {
  return findIntervalIssues({ from: textMember(members, 'from'), to: textMember(members, 'to') }, pointer);
}
