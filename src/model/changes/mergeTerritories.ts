import { checkNewId } from './checkNewId.js';
import { distinctPositions } from './distinctPositions.js';
import { editTerritories } from './editTerritories.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { spliceList } from './spliceList.js';
import { transferTerritory } from './transferTerritory.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents with one territory in the place of several, the first of them in the list. */
export function mergeTerritories(
  documents: ModelDocuments,
  { territoryIds, into }: ChangeOf<'merge'>,
  pointer: string,
): Edit<ModelDocuments> {
  const positions = distinctPositions(documents, territoryIds, `${pointer}/territoryIds`).sort((a, b) => b - a);
  checkNewId(documents, into.id, { pointer: `${pointer}/into/id`, going: territoryIds });
  return inTurn(documents, [
    (current) => transferTerritory(current, territoryIds, into.id),
    (current) =>
      editTerritories(current, (list, path) =>
        inTurn(
          list,
          positions.map((position, row) => (entries) => {
            const inserted = row === positions.length - 1 ? [into] : [];
            return spliceList(entries, path, position, { removed: 1, inserted });
          }),
        ),
      ),
  ]);
}
