import { fail } from '../../core/throwIssues.js';
import { childPositions } from './childPositions.js';
import { editTerritories } from './editTerritories.js';
import { inTurn } from './inTurn.js';
import { memberIds } from './memberIds.js';
import type { Edit } from './produceEdit.js';
import { spliceList } from './spliceList.js';
import { territoryPosition } from './territoryPosition.js';
import { transferTerritory } from './transferTerritory.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents without a territory; what it had is transferred, or it had nothing. */
export function removeTerritory(
  documents: ModelDocuments,
  { territoryId, transferTo }: ChangeOf<'remove'>,
  pointer: string,
): Edit<ModelDocuments> {
  const position = territoryPosition(documents, territoryId, `${pointer}/territoryId`);
  const takeOut = (current: ModelDocuments) =>
    editTerritories(current, (list, path) => spliceList(list, path, position, { removed: 1 }));
  if (transferTo === undefined) {
    checkUnused(documents, territoryId, pointer);
    return takeOut(documents);
  }
  checkOutside(documents, territoryId, transferTo, pointer);
  return inTurn(documents, [(current) => transferTerritory(current, [territoryId], transferTo), takeOut]);
}

function checkUnused(documents: ModelDocuments, territoryId: string, pointer: string): void {
  const children = childPositions(documents, new Set([territoryId])).length;
  const members = memberIds(documents, territoryId).length;
  if (children + members > 0) fail([{ code: 'territory_in_use', pointer, territoryId, children, members }]);
}

function checkOutside(documents: ModelDocuments, territoryId: string, transferTo: string, pointer: string): void {
  const place = `${pointer}/transferTo`;
  territoryPosition(documents, transferTo, place);
  const parentById = new Map(documents.model.territories.map(({ id, parentId }) => [id, parentId]));
  // Within a batch the parents may form a cycle for a while; it is passed only once, as each id leaves the map.
  for (let id: string | null = transferTo; id !== null; ) {
    if (id === territoryId) fail([{ code: 'transfer_within', pointer: place, territoryId, transferTo }]);
    const parentId: string | null = parentById.get(id) ?? null;
    parentById.delete(id);
    id = parentId;
  }
}
