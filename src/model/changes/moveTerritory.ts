import { editEntries } from './editEntries.js';
import { editTerritories } from './editTerritories.js';
import type { Edit } from './produceEdit.js';
import { territoryPosition } from './territoryPosition.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents in which a territory has another parent. */
export function moveTerritory(
  documents: ModelDocuments,
  { territoryId, parentId }: ChangeOf<'move'>,
  pointer: string,
): Edit<ModelDocuments> {
  const position = territoryPosition(documents, territoryId, `${pointer}/territoryId`);
  return editTerritories(documents, (list, path) =>
    editEntries(list, path, [position], (territory) => {
      territory.parentId = parentId;
    }),
  );
}
