import { positionOf } from './positionOf.js';
import { requireIndex } from './requireIndex.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids without anything below them, in pre-order: of the whole forest, or of a territory and what is below it.
 *
 * A leaf yields itself.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is given and not in `index`.
 * @example
 * leaves(index); // => ['de-south', 'fr', 'amer']
 * leaves(index, 'emea'); // => ['de-south', 'fr']
 */
export function leaves(index: HierarchyIndex, territoryId?: string): string[] {
  requireIndex(index);
  const start = territoryId === undefined ? 0 : positionOf(index, territoryId);
  const end = territoryId === undefined ? index.nodes.length : index.endOf[start];
  const ids: string[] = [];
  for (let position = start; position < end; position++) {
    if (index.endOf[position] === position + 1) ids.push(index.nodes[position].id);
  }
  return ids;
}
