import { TerritoryError } from '../core/errors.js';
import type { HierarchyIndex } from './types.js';

/** The position of an id in an index's pre-order, or a thrown `unknown_territory`. */
export function positionOf(index: HierarchyIndex, territoryId: string): number {
  const position = index.positionById.get(territoryId);
  if (position === undefined) throw new TerritoryError([{ code: 'unknown_territory', territoryId }]);
  return position;
}
