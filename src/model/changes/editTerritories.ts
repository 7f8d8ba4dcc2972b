import type { Territory } from '../types.js';
import type { Edit } from './produceEdit.js';
import type { ModelDocuments, Patch } from './types.js';

/** Documents with the territories that an edit of their list makes. */
export function editTerritories(
  documents: ModelDocuments,
  edit: (list: readonly Territory[], path: Patch['path']) => Edit<readonly Territory[]>,
): Edit<ModelDocuments> {
  const { value: territories, ...patches } = edit(documents.model.territories, ['model', 'territories']);
  return { value: { ...documents, model: { ...documents.model, territories } }, ...patches };
}
