import type { Membership } from '../types.js';
import type { Edit } from './produceEdit.js';
import type { ModelDocuments, Patch } from './types.js';

/** Documents with the memberships that an edit of their list makes; without memberships, there is nothing to edit. */
export function editMemberships(
  documents: ModelDocuments,
  edit: (list: readonly Membership[], path: Patch['path']) => Edit<readonly Membership[]>,
): Edit<ModelDocuments> {
  if (documents.memberships === undefined) return { value: documents, patches: [], inversePatches: [] };
  const { value: memberships, ...patches } = edit(documents.memberships, ['memberships']);
  return { value: { ...documents, memberships }, ...patches };
}
