import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids above a territory, nearest parent first, root last.
 *
 * The territory itself is excluded, so a root yields `[]`.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`.
 * @example
 * ancestors(index, 'de-south'); // => ['de', 'emea', 'world']
 */
export function ancestors(index: HierarchyIndex, territoryId: string): string[] {
  const ids: string[] = [];
  const start = positionOf(index, territoryId);
  let position = index.parentOf[start];
  for (; position !== -1; position = index.parentOf[position]) ids.push(index.nodes[position].id);
  return ids;
}
