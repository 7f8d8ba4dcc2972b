import { preOrder } from './preOrder.js';
import type { HierarchyIndex, HierarchyNode } from './types.js';

/**
 * The index of nodes that are known to be a forest, from the row of each one's parent (-1 for a root); `order` has the
 * rows in pre-order.
 */
export function layOut<Node extends HierarchyNode>(
  nodes: readonly Node[],
  parentRows: Int32Array,
  order: Int32Array = preOrder(parentRows),
): HierarchyIndex<Node> {
  const positionById = new Map<string, number>();
  const ordered: Node[] = [];
  for (const row of order) {
    positionById.set(nodes[row].id, ordered.length);
    ordered.push(nodes[row]);
  }
  const parentOf = parentsOf(parentRows, order);
  return { nodes: ordered, positionById, parentOf, endOf: endsOf(parentOf), depthOf: depthsOf(parentOf) };
}

function parentsOf(parentRows: Int32Array, order: Int32Array): Int32Array {
  const positionOf = new Int32Array(order.length);
  const parentOf = new Int32Array(order.length);
  // INVARIANT: in pre-order a parent comes before its children, so its position is known.
  for (let position = 0; position < order.length; position++) {
    const row = order[position];
    positionOf[row] = position;
    parentOf[position] = parentRows[row] === -1 ? -1 : positionOf[parentRows[row]];
  }
  return parentOf;
}

function depthsOf(parentOf: Int32Array): Int32Array {
  const depthOf = new Int32Array(parentOf.length);
  // INVARIANT: in pre-order a parent comes before its children, so its depth is known.
  for (let position = 0; position < parentOf.length; position++) {
    const parent = parentOf[position];
    if (parent !== -1) depthOf[position] = depthOf[parent] + 1;
  }
  return depthOf;
}

function endsOf(parentOf: Int32Array): Int32Array {
  const endOf = Int32Array.from(parentOf, (_, position) => position + 1);
  // INVARIANT: backwards, a node's own end is final before it is passed to its parent.
  for (let position = parentOf.length - 1; position >= 0; position--) {
    const parent = parentOf[position];
    if (parent !== -1 && endOf[position] > endOf[parent]) endOf[parent] = endOf[position];
  }
  return endOf;
}
