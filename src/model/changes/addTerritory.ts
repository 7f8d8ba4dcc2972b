import { checkNewId } from './checkNewId.js';
import { editTerritories } from './editTerritories.js';
import type { Edit } from './produceEdit.js';
import { spliceList } from './spliceList.js';
import { territoryPosition } from './territoryPosition.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents with a new territory. */
export function addTerritory(
  documents: ModelDocuments,
  { territory, after }: ChangeOf<'add'>,
  pointer: string,
): Edit<ModelDocuments> {
  checkNewId(documents, territory.id, { pointer: `${pointer}/territory/id` });
  const position = placeAfter(documents, after, `${pointer}/after`);
  return editTerritories(documents, (list, path) => spliceList(list, path, position, { inserted: [territory] }));
}

function placeAfter(documents: ModelDocuments, after: string | null | undefined, pointer: string): number {
  if (after === null) return 0;
  if (after === undefined) return documents.model.territories.length;
  return territoryPosition(documents, after, pointer) + 1;
}
