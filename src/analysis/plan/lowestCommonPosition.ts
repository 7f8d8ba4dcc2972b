import type { HierarchyIndex } from '../../hierarchy/types.js';

/** The position of the deepest node that has both positions at or below it, or -1. */
export function lowestCommonPosition({ parentOf, endOf }: HierarchyIndex, a: number, b: number): number {
  let at = a;
  while (at !== -1 && (b < at || b >= endOf[at])) at = parentOf[at];
  return at;
}
