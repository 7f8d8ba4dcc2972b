import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import { isReachable } from '../changes/isReachable.js';
import type { Change, ChangeOf, SingleChange } from '../changes/types.js';
import type { ModelOptions } from '../readModel.js';
import { requireModel } from '../requireModel.js';
import type { TerritoryModel } from '../types.js';
import { diffFields } from './diffFields.js';
import { diffTerritories } from './diffTerritories.js';
import { diffTypes } from './diffTypes.js';
import { isSeparable } from './isSeparable.js';
import { memberUpdate } from './memberUpdate.js';

/**
 * The changes that lead from one model to another, none where they are equal; the same two give the same list always.
 *
 * Made one by one with {@link applyChange}, or at once with {@link replayChanges}, they turn `before` into `after`, the
 * order of lists included. The list has the model's own members, fields and types first; then territories: `add`,
 * `move` and `update`, parents before children and at most one of each for a territory, and `remove`, children before
 * parents; then fields and types that are gone, the `order` of territories if need be, and the state last. Another id
 * counts as another territory, so there is never a `rename`, `merge` or `split`.
 *
 * Two things need more than that. Where the life cycle has no way from one state to the other (`before` is archived, or
 * `after` goes back), a `clone` comes first: `after` is a new model, then. And where what lies between might be invalid,
 * such as a field of another type with criteria that use it in the new way, all of it is one `batch`. It also is when
 * together the models exceed `limits`.
 *
 * @throws {@link TerritoryError} when one of the models has no forest of territories, and `wrong_type` for what is no model.
 * @example
 * const territories = model.territories.map((each) => (each.id === 'fr' ? { ...each, managerId: 'zoe' } : each));
 * diffModels(model, { ...model, territories, name: 'Plan' });
 * // => [
 * //   { op: 'updateModel', set: { name: 'Plan' } },
 * //   { op: 'update', territoryId: 'fr', set: { managerId: 'zoe' } },
 * // ]
 */
export function diffModels(before: TerritoryModel, after: TerritoryModel, options: ModelOptions = {}): Change[] {
  return readPlainData(() => {
    requireObject(options);
    requireModel(before, '/before');
    requireModel(after, '/after');
    return findChanges(before, after, options);
  });
}

function findChanges(before: TerritoryModel, after: TerritoryModel, options: ModelOptions): Change[] {
  const changes = listChanges(before, after);
  if (changes.length === 0) return [];
  const canBecome = before.state !== 'archived' && isReachable(before.state, after.state);
  const all = canBecome ? changes : cloneFirst(before, after);
  return all.length === 1 || isSeparable(before, after, options) ? all : [{ op: 'batch', changes: all }];
}

function cloneFirst(before: TerritoryModel, after: TerritoryModel): SingleChange[] {
  const { id } = after;
  return [{ op: 'clone', id }, ...listChanges({ ...before, id, state: 'planning' }, after)];
}

function listChanges(before: TerritoryModel, after: TerritoryModel): SingleChange[] {
  const fields = diffFields(before.fields, after.fields);
  const types = diffTypes(before.types, after.types);
  return [
    ...(before.id === after.id ? [] : [{ op: 'updateModel' as const, set: { id: after.id } }]),
    ...updateOf(memberUpdate(before, after, ['name', 'policy'])),
    ...fields.early,
    ...types.early,
    ...diffTerritories(before.territories, after.territories),
    ...fields.late,
    ...types.late,
    ...updateOf(memberUpdate(before, after, ['state'])),
  ];
}

function updateOf(update: Omit<ChangeOf<'updateModel'>, 'op'> | undefined): SingleChange[] {
  return update === undefined ? [] : [{ op: 'updateModel', ...update }];
}
