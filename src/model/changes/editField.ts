import { castDraft } from 'immer';
import { TerritoryError } from '../../core/errors.js';
import { nearestName } from '../../core/nearestName.js';
import { splitPath } from '../../criteria/splitPath.js';
import { editModel } from './editModel.js';
import type { Edit } from './produceEdit.js';
import type { ChangeOf, ModelDocuments } from './types.js';

/** Documents whose model declares a field anew, or one field less. */
export function editField(
  documents: ModelDocuments,
  change: ChangeOf<'setField'> | ChangeOf<'unsetField'>,
  pointer: string,
): Edit<ModelDocuments> {
  const { name } = change;
  if (change.op === 'unsetField') checkDeclared(documents, name, `${pointer}/name`);
  // Names such as `__proto__` are refused here, since they do more than to name a member.
  if (splitPath(name) === undefined) {
    throw new TerritoryError([{ code: 'unsafe_path', pointer: `${pointer}/name`, path: name }]);
  }
  return editModel(documents, (model) => {
    if (change.op === 'unsetField') delete model.fields?.[name];
    else if (model.fields === undefined) model.fields = { [name]: castDraft(change.field) };
    else model.fields[name] = castDraft(change.field);
  });
}

function checkDeclared({ model: { fields = {} } }: ModelDocuments, name: string, pointer: string): void {
  if (Object.hasOwn(fields, name)) return;
  const suggestion = nearestName(name, Object.keys(fields));
  throw new TerritoryError([
    { code: 'unknown_field', pointer, field: name, ...(suggestion === undefined ? {} : { suggestion }) },
  ]);
}
