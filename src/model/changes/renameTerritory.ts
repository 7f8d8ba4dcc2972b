import { checkNewId } from './checkNewId.js';
import { editEntries } from './editEntries.js';
import { editTerritories } from './editTerritories.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { territoryPosition } from './territoryPosition.js';
import { transferTerritory } from './transferTerritory.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents in which a territory has another id, wherever it is named. */
export function renameTerritory(
  documents: ModelDocuments,
  { territoryId, id }: ChangeOf<'rename'>,
  pointer: string,
): Edit<ModelDocuments> {
  const position = territoryPosition(documents, territoryId, `${pointer}/territoryId`);
  checkNewId(documents, id, { pointer: `${pointer}/id`, going: [territoryId] });
  return inTurn(documents, [
    (current) =>
      editTerritories(current, (list, path) =>
        editEntries(list, path, [position], (territory) => {
          territory.id = id;
        }),
      ),
    (current) => transferTerritory(current, [territoryId], id),
  ]);
}
