/** A tree by position in pre-order: the parent of each, -1 for none, and where what is below it ends. */
export interface PositionTree {
  readonly parentOf: Int32Array;
  readonly endOf: Int32Array;
}

/** The slot of the lowest common ancestor of two positions, of which the first is the smaller one. */
export function commonSlot({ parentOf, endOf }: PositionTree, one: number, other: number): number {
  let position = one;
  while (position !== -1 && endOf[position] <= other) position = parentOf[position];
  return position === -1 ? parentOf.length : position;
}
