import type { RollUpPlan } from './indexTypes.js';

/** The slot of the lowest common ancestor of two positions, of which the first is the smaller one. */
export function commonSlot({ tree }: RollUpPlan, one: number, other: number): number {
  const { parentOf, endOf } = tree.hierarchy;
  let position = one;
  while (position !== -1 && endOf[position] <= other) position = parentOf[position];
  return position === -1 ? parentOf.length : position;
}
