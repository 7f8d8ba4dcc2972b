import { isEqualJson } from '../../core/isEqualJson.js';
import type { PhasedChanges, SingleChange } from '../changes/types.js';
import type { TerritoryType } from '../types.js';
import { isSameOrder } from './isSameOrder.js';
import { placeAdditions } from './placeAdditions.js';

/** The changes from some types to others: those that are gone go late, when no territory has them any more. */
export function diffTypes(
  before: readonly TerritoryType[] | undefined,
  after: readonly TerritoryType[] | undefined,
): PhasedChanges {
  if (before === undefined) return { early: after ? [{ op: 'updateModel', set: { types: after } }] : [], late: [] };
  if (after === undefined) return { early: [], late: [{ op: 'updateModel', unset: ['types'] }] };
  const stay = new Set(after.map(({ id }) => id));
  const gone = before.filter(({ id }) => !stay.has(id));
  const late = gone.map(({ id }): SingleChange => ({ op: 'unsetType', typeId: id }));
  if (isSameOrder(before, after)) return { early: placeTypes(before, after), late };
  // In another order, they are set as a whole, with what is gone at the end for a while.
  return { early: [{ op: 'updateModel', set: { types: [...after, ...gone] } }], late };
}

function placeTypes(before: readonly TerritoryType[], after: readonly TerritoryType[]): SingleChange[] {
  const from = new Map(before.map((type) => [type.id, type]));
  const added = after.filter(({ id }) => !from.has(id));
  const placements = placeAdditions(
    after.map(({ id }) => id),
    added.map(({ id }) => id),
  );
  const changed = after.filter((type) => !isEqualJson(from.get(type.id), type));
  return changed.map((type) => ({ op: 'setType', type, ...placements.get(type.id) }));
}
