import type { HierarchyIndex } from '../../hierarchy/types.js';

/** Whether the node at a position is the one at another, or lies below it. */
export function isWithinPositions({ endOf }: HierarchyIndex, position: number, ancestor: number): boolean {
  return ancestor <= position && position < endOf[ancestor];
}
