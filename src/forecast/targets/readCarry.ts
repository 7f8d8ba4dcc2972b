import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import type { HierarchyIndex, HierarchyNode } from '../../hierarchy/types.js';
import { findCurrencyIssues } from './findCurrencyIssues.js';
import { findKeyIssues } from './findKeyIssues.js';
import { readTerritories } from './readTerritories.js';
import { carrySchema } from './targetSchema.js';
import type { Target, TargetFlow } from './types.js';

/** A restructuring, checked; flows by the territory from which they lead. */
export interface ReadCarry {
  readonly before: HierarchyIndex;
  readonly after: HierarchyIndex;
  readonly targets: readonly Target[];
  readonly flows: ReadonlyMap<string, readonly TargetFlow[]>;
}

/** What {@link carryTargets} is given, or a thrown error with every issue of the form, or else of what is in it. */
export function readCarry(given: unknown): ReadCarry {
  const { before, after, targets, flows = [] } = readOptions(carrySchema, given);
  const issues = [
    ...findKeyIssues(targets, '/targets'),
    ...findCurrencyIssues([{ pointer: '/targets', entries: targets }]),
    ...findUnknown(
      before,
      flows.map(({ fromId }) => fromId),
      'fromId',
    ),
    ...findUnknown(
      after,
      flows.map(({ toId }) => toId),
      'toId',
    ),
    ...findRepeated(flows),
  ];
  return {
    before: readTerritories(before, issues, '/before'),
    after: readTerritories(after, [], '/after'),
    targets,
    flows: groupFlows(flows),
  };
}

function findUnknown(nodes: readonly HierarchyNode[], ids: readonly string[], member: string): Issue[] {
  const known = new Set(nodes.map(({ id }) => id));
  return ids.flatMap((territoryId, row): Issue[] => {
    if (known.has(territoryId)) return [];
    return [{ code: 'unknown_territory', pointer: `/flows/${row}/${member}`, territoryId }];
  });
}

function findRepeated(flows: readonly TargetFlow[]): Issue[] {
  const firstRows = new Map<string, number>();
  return flows.flatMap(({ fromId, toId }, row): Issue[] => {
    const text = JSON.stringify([fromId, toId]);
    const first = firstRows.get(text);
    if (first === undefined) firstRows.set(text, row);
    if (first === undefined) return [];
    return [{ code: 'duplicate_id', pointer: `/flows/${row}/toId`, id: toId, firstPointer: `/flows/${first}/toId` }];
  });
}

function groupFlows(flows: readonly TargetFlow[]): Map<string, TargetFlow[]> {
  const groups = new Map<string, TargetFlow[]>();
  for (const flow of flows) groups.set(flow.fromId, [...(groups.get(flow.fromId) ?? []), flow]);
  return groups;
}
