import { requireObject } from '../core/requireObject.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { ancestors } from '../hierarchy/ancestors.js';
import type { HierarchyIndex } from '../hierarchy/types.js';

/**
 * Whether a user manages a territory: as the manager of it or of any territory above it.
 *
 * So one without a manager is managed by the nearest one above that has one, and by those further up. What an
 * administrator may do is the caller's to say. `managers` has a territory's manager by its id.
 *
 * @throws {@link TerritoryError} `unknown_territory` when `territoryId` is not in `index`, and `wrong_type` for what is
 * no index or no map.
 * @example
 * const managers = new Map([['emea', 'anna'], ['amer', 'ben']]);
 * mayManage(index, managers, 'anna', 'de-south'); // => true
 * mayManage(index, managers, 'ben', 'de-south'); // => false
 */
export function mayManage(
  index: HierarchyIndex,
  managers: ReadonlyMap<string, string | undefined>,
  userId: string,
  territoryId: string,
): boolean {
  const line = [territoryId, ...ancestors(index, territoryId)];
  requireObject(managers, 'a map of managers');
  if (!('get' in managers)) throw wrongTypeError(managers, 'a map of managers');
  return line.some((id) => managers.get(id) === userId);
}
