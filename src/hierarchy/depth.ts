import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * The number of steps from a territory up to its root: 0 for a root.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`.
 * @example
 * depth(index, 'de'); // => 2
 */
export function depth(index: HierarchyIndex, territoryId: string): number {
  const position = positionOf(index, territoryId);
  return index.depthOf[position];
}
