/**
 * The rows of a forest in pre-order, from the row of each one's parent (-1 for a root): parents before children, siblings
 * as they stand.
 *
 * INVARIANT: `linkParents` has found the parents to be those of a forest, so each climb ends at a root.
 */
export function preOrder(parentRows: Int32Array): Int32Array {
  const { firstChild, nextSibling, firstRoot } = linkChildren(parentRows);
  const order = new Int32Array(parentRows.length);
  let row = firstRoot;
  for (let position = 0; position < order.length; position++) {
    order[position] = row;
    if (firstChild[row] !== -1) row = firstChild[row];
    else {
      while (nextSibling[row] === -1 && parentRows[row] !== -1) row = parentRows[row];
      row = nextSibling[row];
    }
  }
  return order;
}

/** By row: the first of its children and the sibling after it, -1 for none. */
function linkChildren(parentRows: Int32Array) {
  const firstChild = new Int32Array(parentRows.length).fill(-1);
  const nextSibling = new Int32Array(parentRows.length).fill(-1);
  let firstRoot = -1;
  // Backwards, each row comes before the siblings that are linked already.
  for (let row = parentRows.length - 1; row >= 0; row--) {
    const parent = parentRows[row];
    nextSibling[row] = parent === -1 ? firstRoot : firstChild[parent];
    if (parent === -1) firstRoot = row;
    else firstChild[parent] = row;
  }
  return { firstChild, nextSibling, firstRoot };
}
