import { indexHierarchy } from '../../hierarchy/indexHierarchy.js';
import { TERRITORY_MEMBERS } from '../changes/changeSchema.js';
import type { SingleChange } from '../changes/types.js';
import type { Territory } from '../types.js';
import { isSameOrder } from './isSameOrder.js';
import { memberUpdate } from './memberUpdate.js';
import { placeAdditions } from './placeAdditions.js';

/**
 * The changes that lead from some territories to others: additions, moves and updates with parents before children,
 * then removals with children before parents, then the order, where that is not reached by placing what is added.
 *
 * INVARIANT: the territories form a forest after every one of them. A moved territory and everything above its new
 * parent is where it will be in the end, so no cycle arises; a removed one has lost its children by then.
 */
export function diffTerritories(before: readonly Territory[], after: readonly Territory[]): SingleChange[] {
  const from = byId(before);
  const to = byId(after);
  const topDown = indexHierarchy(after).nodes;
  const added = topDown.filter(({ id }) => !from.has(id));
  const stay = topDown.flatMap((now) => {
    const was = from.get(now.id);
    return was === undefined ? [] : [{ was, now }];
  });
  const bottomUp = [...indexHierarchy(before).nodes].reverse();
  return [
    ...additions(before, after, added),
    ...stay.flatMap(({ was, now }) => moves(was, now)),
    ...stay.flatMap(({ was, now }) => updates(was, now)),
    ...bottomUp.filter(({ id }) => !to.has(id)).map(({ id }): SingleChange => ({ op: 'remove', territoryId: id })),
    ...orders(before, after, added),
  ];
}

function byId(territories: readonly Territory[]): ReadonlyMap<string, Territory> {
  return new Map(territories.map((territory) => [territory.id, territory]));
}

function additions(
  before: readonly Territory[],
  after: readonly Territory[],
  added: readonly Territory[],
): SingleChange[] {
  const placements = isSameOrder(before, after)
    ? placeAdditions(
        after.map(({ id }) => id),
        added.map(({ id }) => id),
      )
    : undefined;
  return added.map((territory) => ({ op: 'add', territory, ...placements?.get(territory.id) }));
}

function moves({ parentId }: Territory, { id, parentId: newParentId }: Territory): SingleChange[] {
  return parentId === newParentId ? [] : [{ op: 'move', territoryId: id, parentId: newParentId }];
}

function updates(was: Territory, now: Territory): SingleChange[] {
  const update = memberUpdate(was, now, TERRITORY_MEMBERS);
  return update === undefined ? [] : [{ op: 'update', territoryId: now.id, ...update }];
}

/** The territories that stand in another place than they should, in the order of those places. */
function orders(
  before: readonly Territory[],
  after: readonly Territory[],
  added: readonly Territory[],
): SingleChange[] {
  if (isSameOrder(before, after)) return [];
  const to = byId(after);
  const reached = [...before.filter(({ id }) => to.has(id)), ...added];
  const misplaced = after.filter(({ id }, position) => reached[position].id !== id);
  return [{ op: 'order', territoryIds: misplaced.map(({ id }) => id) }];
}
