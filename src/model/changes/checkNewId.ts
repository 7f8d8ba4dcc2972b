import { TerritoryError } from '../../core/errors.js';
import type { ModelDocuments } from './types.js';

/** Throws `duplicate_id` when a territory that stays has the id already; those of `going` leave theirs. */
export function checkNewId(
  { model }: ModelDocuments,
  id: string,
  { pointer, going = [] }: { readonly pointer: string; readonly going?: readonly string[] },
): void {
  if (going.includes(id)) return;
  const position = model.territories.findIndex((territory) => territory.id === id);
  if (position === -1) return;
  throw new TerritoryError([{ code: 'duplicate_id', pointer, id, firstPointer: `/model/territories/${position}/id` }]);
}
