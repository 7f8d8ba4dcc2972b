import { pointerTo } from '../core/pointerTo.js';
import { type Links, linkParents } from '../hierarchy/linkParents.js';
import type { HierarchyNode } from '../hierarchy/types.js';
import { type Placed, textMember } from './looseModel.js';

/** Where the parents of territories stand among those that have an id, and what keeps them from being a forest. */
export function linkTerritories(territories: readonly Placed[]): Links {
  const named = territories.filter(({ members }) => (textMember(members, 'id') ?? '') !== '');
  return linkParents(named.map(asNode), (row) => pointerTo(named[row].place));
}

function asNode({ members }: Placed): HierarchyNode {
  return { id: textMember(members, 'id') ?? '', parentId: textMember(members, 'parentId') ?? null };
}
