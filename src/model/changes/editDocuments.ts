import { TerritoryError } from '../../core/errors.js';
import { addTerritory } from './addTerritory.js';
import { editField } from './editField.js';
import { editModel } from './editModel.js';
import { editTypes } from './editTypes.js';
import { inTurn } from './inTurn.js';
import { mergeTerritories } from './mergeTerritories.js';
import { moveTerritory } from './moveTerritory.js';
import { orderTerritories } from './orderTerritories.js';
import type { Edit } from './produceEdit.js';
import { removeTerritory } from './removeTerritory.js';
import { renameTerritory } from './renameTerritory.js';
import { splitTerritory } from './splitTerritory.js';
import type { Change, ChangeOf, ModelDocuments, SingleChange } from './types.js';
import { updateModel } from './updateModel.js';
import { updateTerritory } from './updateTerritory.js';

/**
 * Documents after a change whose form has been checked; whether the result is a valid model is not looked at.
 *
 * What the change names must exist, and an archived model admits nothing but a clone; `pointer` leads to the change.
 */
export function editDocuments(documents: ModelDocuments, change: Change, pointer: string): Edit<ModelDocuments> {
  if (change.op !== 'batch') return editOnce(documents, change, pointer);
  return inTurn(
    documents,
    change.changes.map((each, row) => (current) => editOnce(current, each, `${pointer}/changes/${row}`)),
  );
}

function editOnce(documents: ModelDocuments, change: SingleChange, pointer: string): Edit<ModelDocuments> {
  if (change.op === 'clone') return startClone(documents, change);
  const { id: modelId, state } = documents.model;
  if (state === 'archived') throw new TerritoryError([{ code: 'archived_model', pointer, modelId }]);
  switch (change.op) {
    case 'add':
      return addTerritory(documents, change, pointer);
    case 'rename':
      return renameTerritory(documents, change, pointer);
    case 'move':
      return moveTerritory(documents, change, pointer);
    case 'update':
      return updateTerritory(documents, change, pointer);
    case 'remove':
      return removeTerritory(documents, change, pointer);
    case 'merge':
      return mergeTerritories(documents, change, pointer);
    case 'split':
      return splitTerritory(documents, change, pointer);
    case 'order':
      return orderTerritories(documents, change, pointer);
    case 'updateModel':
      return updateModel(documents, change, pointer);
    case 'setField':
    case 'unsetField':
      return editField(documents, change, pointer);
    case 'setType':
    case 'unsetType':
      return editTypes(documents, change, pointer);
  }
}

function startClone(documents: ModelDocuments, { id, name }: ChangeOf<'clone'>): Edit<ModelDocuments> {
  return editModel(documents, (model) => {
    model.id = id;
    if (name !== undefined) model.name = name;
    model.state = 'planning';
  });
}
