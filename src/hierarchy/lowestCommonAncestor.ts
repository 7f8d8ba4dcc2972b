import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * The id of the deepest territory that both territories are or lie below; `null` when they have different roots.
 *
 * @throws {@link TerritoryError} `unknown_territory` when one of the two is not in `index`.
 * @example
 * lowestCommonAncestor(index, 'de-south', 'fr'); // => 'emea'
 * lowestCommonAncestor(index, 'de-south', 'de'); // => 'de'
 */
export function lowestCommonAncestor(index: HierarchyIndex, oneId: string, otherId: string): string | null {
  const other = positionOf(index, otherId);
  let position = positionOf(index, oneId);
  while (position !== -1 && !(position <= other && other < index.endOf[position])) position = index.parentOf[position];
  return position === -1 ? null : index.nodes[position].id;
}
