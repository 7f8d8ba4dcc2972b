import { TerritoryError } from '../core/errors.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { requireIndex } from './requireIndex.js';
import type { HierarchyIndex } from './types.js';

/** The position of an id in an index's pre-order, or a thrown `unknown_territory`; `wrong_type` for what is neither. */
export function positionOf(index: HierarchyIndex, territoryId: string): number {
  requireIndex(index);
  const position = index.positionById.get(territoryId);
  if (position !== undefined) return position;
  if (typeof territoryId !== 'string') throw wrongTypeError(territoryId, 'the id of a territory');
  throw new TerritoryError([{ code: 'unknown_territory', territoryId }]);
}
