import type { Draft } from 'immer';
import type { TerritoryModel } from '../types.js';
import { type Edit, produceEdit } from './produceEdit.js';
import type { ModelDocuments } from './types.js';

/** Documents whose model's own members are as `recipe` leaves them; its territories are not for a recipe. */
export function editModel(
  documents: ModelDocuments,
  recipe: (draft: Draft<Omit<TerritoryModel, 'territories'>>) => void,
): Edit<ModelDocuments> {
  const { value: model, ...patches } = produceEdit(documents.model, ['model'], recipe);
  return { value: { ...documents, model }, ...patches };
}
