import { readPlainData } from '../../core/readPlainData.js';
import { requireObject } from '../../core/requireObject.js';
import type { ModelOptions } from '../readModel.js';
import type { TerritoryModel } from '../types.js';
import { applyChange } from './applyChange.js';

/**
 * A new model in planning with the content of another one, whatever the state of that one: how an archived plan comes
 * back. Without `name`, it has the same name. Memberships refer to territories, so they hold for the clone as well.
 *
 * @throws {@link TerritoryError} when `id` is empty.
 * @example
 * const next = cloneModel({ ...model, state: 'archived' }, { id: 'plan-2027' });
 * next.state; // => 'planning'
 * next.territories; // => model.territories
 */
export function cloneModel(
  model: TerritoryModel,
  named: { readonly id: string; readonly name?: string },
  options: ModelOptions = {},
): TerritoryModel {
  requireObject(named, 'what the clone is called, as an object');
  const { id, name } = readPlainData(() => ({ id: named.id, name: named.name }));
  return applyChange(model, { op: 'clone', id, ...(name === undefined ? {} : { name }) }, options).model;
}
