import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { ManagedTerritory } from './permissionTypes.js';

/** The managers of a territory and of those above it, from the territory up; `undefined` where there is none. */
export function lineOfManagers(index: HierarchyIndex<ManagedTerritory>, position: number): (string | undefined)[] {
  const managers: (string | undefined)[] = [];
  for (let at = position; at !== -1; at = index.parentOf[at]) managers.push(index.nodes[at].managerId);
  return managers;
}
