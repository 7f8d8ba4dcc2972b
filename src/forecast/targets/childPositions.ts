import type { HierarchyIndex } from '../../hierarchy/types.js';

/** The positions of the children of a territory, or of the roots for a position of -1. */
export function childPositions({ endOf, nodes }: HierarchyIndex, parent: number): number[] {
  const positions: number[] = [];
  const end = parent === -1 ? nodes.length : endOf[parent];
  for (let position = parent + 1; position < end; position = endOf[position]) positions.push(position);
  return positions;
}
