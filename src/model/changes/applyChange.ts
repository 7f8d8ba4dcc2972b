import { readPlainData } from '../../core/readPlainData.js';
import type { TerritoryModel } from '../types.js';
import { checkDocuments } from './checkDocuments.js';
import { editDocuments } from './editDocuments.js';
import { readChange } from './readChange.js';
import { readDocuments } from './readDocuments.js';
import type { Change, ChangeOptions, ChangeResult } from './types.js';

/**
 * The model after a change, with its memberships where they are given, and the patches that lead there and back.
 *
 * | `op` | what it does |
 * |---|---|
 * | `add` | a new territory, last in the list or right `after` another one (`null`: first) |
 * | `rename` | another id; the parents of its children and its memberships follow |
 * | `move` | another parent, `null` for none; everything below comes along |
 * | `update` | whole members of a territory, unset and set; what is not named stays |
 * | `remove` | its children and members go to `transferTo`; without it, a territory that has any stays |
 * | `merge` | the territory `into`, which may have one of their ids, in the place of several; it gets their children and members |
 * | `split` | several territories in the place of one; its children and members go where the change sends them |
 * | `order` | the named territories change places among themselves |
 * | `updateModel` | whole members of the model, unset and set: id, name, fields, types, policy, state |
 * | `setField`, `unsetField`, `setType`, `unsetType` | one field or type |
 * | `clone` | the start of a new model with the same content, in planning |
 * | `batch` | several changes that hold together only: what they come to is checked, not what lies between |
 *
 * A state goes forward only, from planning (or none) over active to archived. An archived model admits a `clone` and
 * nothing else. Criteria of merged and split territories are the caller's to write.
 *
 * Nothing that is passed in is changed or frozen; the result shares with it what did not change. Applying
 * `inversePatches` restores the documents exactly, the order of lists included. Linear in the size of the model, which
 * is checked as a whole.
 *
 * @throws {@link TerritoryError} with every issue of the change, at `/change`, or of what it would lead to, at `/model`
 * and `/memberships`: `unknown_territory`, `duplicate_id`, `territory_in_use`, `transfer_within`, `foreign_transfer`,
 * `refused_state`, `archived_model`, and whatever {@link parseModel} finds.
 * @example
 * const changed = applyChange(model, { op: 'move', territoryId: 'fr', parentId: 'world' });
 * changed.patches; // => [{ op: 'replace', path: ['model', 'territories', 4, 'parentId'], value: 'world' }]
 * applyPatches(changed, changed.inversePatches).model; // => model
 * applyChange(model, { op: 'remove', territoryId: 'emea' }); // throws TerritoryError territory_in_use
 */
export function applyChange(model: TerritoryModel, change: Change, options: ChangeOptions = {}): ChangeResult {
  return readPlainData(() => {
    const documents = readDocuments(model, options);
    const edit = editDocuments(documents, readChange(change, '/change'), '/change');
    checkDocuments(edit.value, options);
    return { ...edit.value, patches: edit.patches, inversePatches: edit.inversePatches };
  });
}
