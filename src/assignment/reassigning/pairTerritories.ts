import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { CompiledModel } from '../compileModel.js';

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
export function pairTerritories(before: CompiledModel, after: CompiledModel): TerritoryPairs {
  return areInPlace(before, after) ? allInPlace(after) : pairNodes(before.index, after.index);
}

/** Whether both models have the same ids at the same positions, by lists that are quicker to go through than the territories. */
function areInPlace(before: CompiledModel, after: CompiledModel): boolean {
  const [ids, laterIds] = [before.territoryIds, after.territoryIds];
  const [numbers, laterNumbers] = [before.numberOf, after.numberOf];
  if (ids.length !== laterIds.length) return false;
  for (let at = 0; at < ids.length; at++)
    if (numbers[at] !== laterNumbers[at] || ids[at] !== laterIds[at]) return false;
  return true;
}

function allInPlace({ territoryIds }: CompiledModel): TerritoryPairs {
  const earlierOf = new Int32Array(territoryIds.length);
  for (let position = 0; position < earlierOf.length; position++) earlierOf[position] = position;
  return { earlierOf, removed: [], isSameLayout: true, areIdsSame: true };
}

function pairNodes(before: HierarchyIndex, after: HierarchyIndex): TerritoryPairs {
  const earlierOf = new Int32Array(after.nodes.length);
  let [paired, inPlace] = [0, 0];
  for (let position = 0; position < earlierOf.length; position++) {
    const { id } = after.nodes[position];
    // Most stay where they are, and a look-up takes longer.
    const isInPlace = position < before.nodes.length && before.nodes[position].id === id;
    const earlier = isInPlace ? position : (before.positionById.get(id) ?? -1);
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

function positionsOutside(before: HierarchyIndex, after: HierarchyIndex): number[] {
  return [...before.nodes.keys()].filter((position) => !after.positionById.has(before.nodes[position].id));
}
