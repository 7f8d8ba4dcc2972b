import { editEntries } from './editEntries.js';
import { editTerritories } from './editTerritories.js';
import { presentMembers } from './presentMembers.js';
import type { Edit } from './produceEdit.js';
import { territoryPosition } from './territoryPosition.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents in which a territory has other members. */
export function updateTerritory(
  documents: ModelDocuments,
  { territoryId, set = {}, unset = [] }: ChangeOf<'update'>,
  pointer: string,
): Edit<ModelDocuments> {
  const position = territoryPosition(documents, territoryId, `${pointer}/territoryId`);
  return editTerritories(documents, (list, path) =>
    editEntries(list, path, [position], (territory) => {
      for (const member of unset) delete territory[member];
      Object.assign(territory, presentMembers(set));
    }),
  );
}
