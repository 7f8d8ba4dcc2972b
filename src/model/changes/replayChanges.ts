import { TerritoryError } from '../../core/errors.js';
import { readPlainData } from '../../core/readPlainData.js';
import { requireList } from '../../core/requireList.js';
import { asMembers } from '../looseModel.js';
import type { TerritoryModel } from '../types.js';
import { checkDocuments } from './checkDocuments.js';
import { editDocuments } from './editDocuments.js';
import { inTurn } from './inTurn.js';
import type { Edit } from './produceEdit.js';
import { readChange } from './readChange.js';
import { readDocuments } from './readDocuments.js';
import type { Change, ChangeOptions, ChangeResult, ModelDocuments } from './types.js';

/**
 * The model after all changes of a log, each made as {@link applyChange} does on what the ones before it have made.
 *
 * The outcome is checked once, so a change costs a copy of the list that it is about and not a check of the model. The
 * patches are those of all changes.
 *
 * @throws {@link TerritoryError} when a change is refused or the outcome is no valid model: first `refused_change` with
 * the pointer of the first change that could not be applied on its own, then its issues as {@link applyChange} has them,
 * with pointers to the change that start at `/changes`.
 * @example
 * const log: Change[] = [
 *   { op: 'add', territory: { id: 'apac', parentId: 'world' } },
 *   { op: 'rename', territoryId: 'amer', id: 'americas' },
 * ];
 * replayChanges(model, log).model.territories.length; // => 7
 */
export function replayChanges(
  model: TerritoryModel,
  changes: readonly Change[],
  options: ChangeOptions = {},
): ChangeResult {
  return readPlainData(() => {
    const documents = readDocuments(model, options);
    requireList(changes, 'a list of changes', '/changes');
    const { value, patches, inversePatches } = replay(documents, changes, options);
    return { ...value, patches, inversePatches };
  });
}

function replay(documents: ModelDocuments, changes: readonly Change[], options: ChangeOptions): Edit<ModelDocuments> {
  try {
    const edit = inTurn(
      documents,
      changes.map((change, row) => (current) => editOne(current, change, row)),
    );
    checkDocuments(edit.value, options);
    return edit;
  } catch (error) {
    if (!(error instanceof TerritoryError)) throw error;
    findRefused(documents, changes, options);
    throw error;
  }
}

function editOne(documents: ModelDocuments, change: Change, row: number): Edit<ModelDocuments> {
  const pointer = `/changes/${row}`;
  return editDocuments(documents, readChange(change, pointer), pointer);
}

/** Throws for the first change that cannot be applied on its own. */
function findRefused(documents: ModelDocuments, changes: readonly Change[], options: ChangeOptions): void {
  let current = documents;
  for (const [row, change] of changes.entries()) {
    try {
      current = editOne(current, change, row).value;
      checkDocuments(current, options);
    } catch (error) {
      if (!(error instanceof TerritoryError)) throw error;
      const op = String(asMembers(change)?.op);
      throw new TerritoryError([{ code: 'refused_change', pointer: `/changes/${row}`, op }, ...error.issues]);
    }
  }
}
