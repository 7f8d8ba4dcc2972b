import type { HierarchyIndex } from '../../hierarchy/types.js';

/** Which territories of two models are the same ones, by id. */
export interface TerritoryPairs {
  /** By position after: the position before, -1 for a new territory. */
  readonly earlierOf: Int32Array;
  /** The positions before of those that are gone. */
  readonly removed: readonly number[];
  /** Every territory has the position that it had. */
  readonly isSameLayout: boolean;
  /** Every territory is in both models. */
  readonly areIdsSame: boolean;
}

/** Finds each territory of one model in another one. */
export function pairTerritories(before: HierarchyIndex, after: HierarchyIndex): TerritoryPairs {
  const earlierOf = new Int32Array(after.nodes.length);
  let [paired, inPlace] = [0, 0];
  for (let position = 0; position < earlierOf.length; position++) {
    // Most stay where they are, most of those as they were, and a look at each would take as long as all the rest.
    const isInPlace = position < before.nodes.length && isSame(before.nodes[position], after.nodes[position]);
    const earlier = isInPlace ? position : (before.positionById.get(after.nodes[position].id) ?? -1);
    earlierOf[position] = earlier;
    if (earlier !== -1) paired++;
    if (isInPlace) inPlace++;
  }
  const areIdsSame = paired === before.nodes.length && paired === after.nodes.length;
  return {
    earlierOf,
    removed: paired === before.nodes.length ? [] : positionsOutside(before, after),
    isSameLayout: areIdsSame && inPlace === paired,
    areIdsSame,
  };
}

function isSame(a: { readonly id: string }, b: { readonly id: string }): boolean {
  return a === b || a.id === b.id;
}

function positionsOutside(before: HierarchyIndex, after: HierarchyIndex): number[] {
  return [...before.nodes.keys()].filter((position) => !after.positionById.has(before.nodes[position].id));
}
