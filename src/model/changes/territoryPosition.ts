import { TerritoryError } from '../../core/errors.js';
import type { ModelDocuments } from './types.js';

/** The place of a territory in the list, or a thrown `unknown_territory` that points to where it is named. */
export function territoryPosition({ model }: ModelDocuments, territoryId: string, pointer: string): number {
  const position = model.territories.findIndex(({ id }) => id === territoryId);
  if (position === -1) throw new TerritoryError([{ code: 'unknown_territory', pointer, territoryId }]);
  return position;
}
