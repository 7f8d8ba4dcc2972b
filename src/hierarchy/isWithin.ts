import { positionOf } from './positionOf.js';
import type { HierarchyIndex } from './types.js';

/**
 * Whether a territory is another one or lies below it. Constant time.
 *
 * @throws {@link TerritoryError} `unknown_territory` when one of the two is not in `index`.
 * @example
 * isWithin(index, 'de-south', 'emea'); // => true
 * isWithin(index, 'emea', 'emea'); // => true
 * isWithin(index, 'emea', 'de-south'); // => false
 */
export function isWithin(index: HierarchyIndex, territoryId: string, ancestorId: string): boolean {
  const position = positionOf(index, territoryId);
  const ancestor = positionOf(index, ancestorId);
  return ancestor <= position && position < index.endOf[ancestor];
}
