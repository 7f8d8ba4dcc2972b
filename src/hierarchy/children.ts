import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids directly below a territory, in the order of the input; a leaf yields `[]`.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`.
 * @example
 * children(index, 'emea'); // => ['de', 'fr']
 */
export function children(index: HierarchyIndex, territoryId: string): string[] {
  const parent = positionOf(index, territoryId);
  const ids: string[] = [];
  for (let position = parent + 1; position < index.endOf[parent]; position = index.endOf[position]) {
    ids.push(index.nodes[position].id);
  }
  return ids;
}
