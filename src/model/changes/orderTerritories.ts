import { distinctPositions } from './distinctPositions.js';
import { editTerritories } from './editTerritories.js';
import type { Edit } from './produceEdit.js';
import { replaceEntries } from './replaceEntries.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents in which some territories have changed places in the list; the others stay where they are. */
export function orderTerritories(
  documents: ModelDocuments,
  { territoryIds }: ChangeOf<'order'>,
  pointer: string,
): Edit<ModelDocuments> {
  const positions = distinctPositions(documents, territoryIds, `${pointer}/territoryIds`);
  const places = [...positions].sort((a, b) => a - b);
  return editTerritories(documents, (list, path) =>
    replaceEntries(list, path, new Map(places.map((place, row) => [place, list[positions[row]]]))),
  );
}
