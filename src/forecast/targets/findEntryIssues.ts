import type { Issue } from '../../core/issues.js';
import type { HierarchyNode } from '../../hierarchy/types.js';

/** Entries of a list that are of a territory that does not exist, or of one that an earlier entry is of. */
export function findEntryIssues(
  territories: readonly HierarchyNode[],
  entries: readonly { readonly territoryId: string }[],
  list: string,
): Issue[] {
  const known = new Set(territories.map(({ id }) => id));
  const firstRows = new Map<string, number>();
  return entries.flatMap(({ territoryId }, row): Issue[] => {
    const pointer = `${list}/${row}/territoryId`;
    const first = firstRows.get(territoryId);
    if (first === undefined) firstRows.set(territoryId, row);
    if (!known.has(territoryId)) return [{ code: 'unknown_territory', pointer, territoryId }];
    if (first === undefined) return [];
    return [{ code: 'duplicate_id', pointer, id: territoryId, firstPointer: `${list}/${first}/territoryId` }];
  });
}
