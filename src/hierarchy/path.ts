import { ancestors } from './ancestors.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids from the root down to a territory, both included; a root yields itself.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`.
 * @example
 * path(index, 'de-south'); // => ['world', 'emea', 'de', 'de-south']
 */
export function path(index: HierarchyIndex, territoryId: string): string[] {
  return [...ancestors(index, territoryId).reverse(), territoryId];
}
