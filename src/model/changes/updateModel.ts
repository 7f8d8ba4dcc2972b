import { fail } from '../../core/throwIssues.js';
import { editModel } from './editModel.js';
import { isReachable } from './isReachable.js';
import { presentMembers } from './presentMembers.js';
import type { Edit } from './produceEdit.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents whose model has other members; its state goes one way only. */
export function updateModel(
  documents: ModelDocuments,
  { set = {}, unset = [] }: ChangeOf<'updateModel'>,
  pointer: string,
): Edit<ModelDocuments> {
  const { state: from = 'planning' } = documents.model;
  const to = set.state ?? (unset.includes('state') ? 'planning' : from);
  if (!isReachable(from, to)) fail([{ code: 'refused_state', pointer, from, to }]);
  return editModel(documents, (model) => {
    for (const member of unset) delete model[member];
    Object.assign(model, presentMembers(set));
  });
}
