import { TerritoryError } from '../../core/errors.js';
import type { TerritoryType } from '../types.js';
import { editModel } from './editModel.js';
import type { Edit } from './produceEdit.js';
import { replaceEntries } from './replaceEntries.js';
import { spliceList } from './spliceList.js';
import type { ChangeOf, ModelDocuments, Patch } from './types.js';

/** Documents whose model declares a type anew, or one type less. */
export function editTypes(
  documents: ModelDocuments,
  change: ChangeOf<'setType'> | ChangeOf<'unsetType'>,
  pointer: string,
): Edit<ModelDocuments> {
  const { types } = documents.model;
  if (change.op === 'unsetType') {
    const position = typePosition(types, change.typeId, `${pointer}/typeId`);
    return within(documents, (list, path) => spliceList(list, path, position, { removed: 1 }));
  }
  const { type, after } = change;
  const position = types?.findIndex(({ id }) => id === type.id) ?? -1;
  if (position !== -1)
    return within(documents, (list, path) => replaceEntries(list, path, new Map([[position, type]])));
  const place = placeAfter(types, after, `${pointer}/after`);
  if (types !== undefined)
    return within(documents, (list, path) => spliceList(list, path, place, { inserted: [type] }));
  return editModel(documents, (model) => {
    model.types = [type];
  });
}

function within(
  documents: ModelDocuments,
  edit: (list: readonly TerritoryType[], path: Patch['path']) => Edit<readonly TerritoryType[]>,
): Edit<ModelDocuments> {
  const { value: types, ...patches } = edit(documents.model.types ?? [], ['model', 'types']);
  return { value: { ...documents, model: { ...documents.model, types } }, ...patches };
}

function placeAfter(types: readonly TerritoryType[] = [], after: string | null | undefined, pointer: string): number {
  if (after === null) return 0;
  return after === undefined ? types.length : typePosition(types, after, pointer) + 1;
}

function typePosition(types: readonly TerritoryType[] = [], typeId: string, pointer: string): number {
  const position = types.findIndex(({ id }) => id === typeId);
  if (position === -1) throw new TerritoryError([{ code: 'unknown_type', pointer, typeId }]);
  return position;
}
