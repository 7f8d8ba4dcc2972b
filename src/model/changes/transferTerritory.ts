import { childPositions } from './childPositions.js';
import { editEntries } from './editEntries.js';
import { editTerritories } from './editTerritories.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { transferMembers } from './transferMembers.js';
import type { ModelDocuments } from './types.js';

/** Documents in which the children and members of some territories are those of another one. */
export function transferTerritory(
  documents: ModelDocuments,
  territoryIds: readonly string[],
  transferTo: string,
): Edit<ModelDocuments> {
  const ids = new Set(territoryIds);
  return inTurn(documents, [
    (current) =>
      editTerritories(current, (list, path) =>
        editEntries(list, path, childPositions(current, ids), (child) => {
          child.parentId = transferTo;
        }),
      ),
    (current) => transferMembers(current, ({ territoryId }) => (ids.has(territoryId) ? [transferTo] : undefined)),
  ]);
}
