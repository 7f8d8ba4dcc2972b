import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { TerritoryAmount } from './types.js';

/** The amount of each territory by its position; `undefined` where it has none. */
export function amountsByPosition(
  { nodes }: HierarchyIndex,
  amounts: readonly TerritoryAmount[],
): (bigint | undefined)[] {
  const byId = new Map(amounts.map(({ territoryId, amountMinor }) => [territoryId, BigInt(amountMinor)]));
  return nodes.map(({ id }) => byId.get(id));
}
