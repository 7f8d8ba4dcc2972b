import type { HierarchyIndex } from '../../hierarchy/types.js';

/** Whether a territory is another one, or lies below it in the tree, if there is one. */
export function isAtOrBelow(tree: HierarchyIndex | null, territoryId: string, above: string): boolean {
  if (territoryId === above) return true;
  const [position, top] = [tree?.positionById.get(territoryId), tree?.positionById.get(above)];
  if (tree === null || position === undefined || top === undefined) return false;
  return top <= position && position < tree.endOf[top];
}
