import type { HierarchyIndex } from '../hierarchy/types.js';
import type { PrecedenceKey, Territory, TerritoryModel } from '../model/types.js';

/** How a model orders territories that take the same account; both lists are by position in its index. */
export interface TerritoryOrder {
  /** The place in the total order, 0 first. */
  readonly placeOf: Uint32Array;
  /** Equal for territories that every declared key leaves equal. */
  readonly tieOf: Uint32Array;
}

/**
 * The total order of a model's territories by its policy's `precedence`.
 *
 * | key | comes first |
 * |---|---|
 * | `rank` | the smaller `rank` |
 * | `typePriority` | the larger `priority` of its type |
 * | `depth` | the one with more steps to its root |
 * | `position` | the one that the model lists earlier |
 *
 * Keys are compared in the order in which they are declared; a territory without a value comes after all that have one;
 * where all declared keys are equal, or none is declared, the smaller id comes first. `byId` has all positions in
 * order of their ids.
 */
export function territoryOrder(
  model: TerritoryModel,
  index: HierarchyIndex<Territory>,
  byId: Uint32Array,
): TerritoryOrder {
  const keys = (model.policy?.precedence ?? []).map((key) => keyValues(key, model, index));
  const compareKeys = (a: number, b: number) => firstDifference(keys, a, b);
  // Sorting is stable, so what the keys leave equal stays in order of id.
  const ordered = [...byId].sort(compareKeys);
  const order = { placeOf: new Uint32Array(ordered.length), tieOf: new Uint32Array(ordered.length) };
  let tie = 0;
  for (const [place, position] of ordered.entries()) {
    if (place > 0 && compareKeys(ordered[place - 1], position) !== 0) tie++;
    order.placeOf[position] = place;
    order.tieOf[position] = tie;
  }
  return order;
}

/** By position, a number that is smaller for what comes first; infinite where the territory has no value. */
function keyValues(key: PrecedenceKey, model: TerritoryModel, index: HierarchyIndex<Territory>): readonly number[] {
  switch (key) {
    case 'rank':
      return index.nodes.map(({ rank }) => rank ?? Number.POSITIVE_INFINITY);
    case 'typePriority': {
      const priorityById = new Map(model.types?.map(({ id, priority }) => [id, priority]));
      return index.nodes.map(({ typeId }) => -(priorityById.get(typeId ?? '') ?? Number.NEGATIVE_INFINITY));
    }
    case 'depth':
      return Array.from(index.depthOf, (depth) => -depth);
    case 'position': {
      const rowById = new Map(model.territories.map(({ id }, row) => [id, row]));
      return index.nodes.map(({ id }) => rowById.get(id) ?? Number.POSITIVE_INFINITY);
    }
  }
}

function firstDifference(keys: readonly (readonly number[])[], a: number, b: number): number {
  for (const values of keys) {
    if (values[a] !== values[b]) return values[a] < values[b] ? -1 : 1;
  }
  return 0;
}
