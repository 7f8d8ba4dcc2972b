import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids of everything below a territory, parents before children; the territory itself is excluded.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`.
 * @example
 * descendants(index, 'emea'); // => ['de', 'de-south', 'fr']
 */
export function descendants(index: HierarchyIndex, territoryId: string): string[] {
  const position = positionOf(index, territoryId);
  return index.nodes.slice(position + 1, index.endOf[position]).map((node) => node.id);
}
