import { jsonPointer } from '../../core/jsonPointer.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { schemaIssues } from '../../core/schemaIssues.js';
import { fail } from '../../core/throwIssues.js';
import type { ModelOptions } from '../readModel.js';
import { patchesSchema } from './changeSchema.js';
import { checkDocuments } from './checkDocuments.js';
import { patchAt } from './patchAt.js';
import type { ModelDocuments, Patch } from './types.js';

/**
 * The documents after patches, such as those that undo a change or do it again.
 *
 * The patches are those of a change to these very documents; on others they are refused where they do not fit or would
 * leave an invalid model. A state may go backward here: undoing is not a change of its own.
 *
 * @throws {@link TerritoryError} `refused_patch` with the pointer of the patch; every issue of what they would lead to.
 * @example
 * const { inversePatches, ...changed } = applyChange(model, { op: 'rename', territoryId: 'fr', id: 'france' });
 * applyPatches(changed, inversePatches); // => { model }
 */
export function applyPatches(
  documents: ModelDocuments,
  patches: readonly Patch[],
  options: ModelOptions = {},
): ModelDocuments {
  return readPlainData(() => patchDocuments(documents, patches, options));
}

function patchDocuments(documents: ModelDocuments, patches: readonly Patch[], options: ModelOptions): ModelDocuments {
  requireObject(options);
  requireObject(documents, 'documents as an object');
  const parsed = patchesSchema.safeParse(patches);
  if (!parsed.success) return fail(schemaIssues(parsed.error.issues, patches, { pointer: '/patches' }));
  const { model, memberships } = documents;
  let patched: unknown = memberships === undefined ? { model } : { model, memberships };
  for (const [row, patch] of parsed.data.entries()) {
    patched = patchAt(patched, patch.path, {
      ...patch,
      refuse: () => fail([{ code: 'refused_patch', pointer: `/patches/${row}`, path: jsonPointer(patch.path) }]),
    });
  }
  checkDocuments(patched, options);
  return patched.memberships === undefined
    ? { model: patched.model }
    : { model: patched.model, memberships: patched.memberships };
}
