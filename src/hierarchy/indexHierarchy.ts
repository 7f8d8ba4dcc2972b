import { throwIssues } from '../core/throwIssues.js';
import { findHierarchyIssues } from './findHierarchyIssues.js';
import type { HierarchyIndex, HierarchyNode } from './types.js';

/**
 * An index of a forest, on which every look-up of this folder works: nodes in pre-order, siblings as in the input.
 *
 * Several roots are allowed, and none for an empty list. Any depth is. Linear in the number of nodes.
 *
 * @throws {@link TerritoryError} `duplicate_id`, `unknown_parent` and `cycle`, all that there are at once.
 * @example
 * const nodes = indexHierarchy([{ id: 'emea', parentId: 'world' }, { id: 'world', parentId: null }]).nodes;
 * nodes.map((node) => node.id); // => ['world', 'emea']
 */
export function indexHierarchy<Node extends HierarchyNode>(nodes: readonly Node[]): HierarchyIndex<Node> {
  throwIssues(findHierarchyIssues(nodes));
  const ordered = inPreOrder(nodes);
  const positionById = new Map(ordered.map((node, position) => [node.id, position]));
  const parentOf = Int32Array.from(ordered, ({ parentId }) =>
    parentId === null ? -1 : (positionById.get(parentId) ?? -1),
  );
  return { nodes: ordered, positionById, parentOf, endOf: endsOf(parentOf), depthOf: depthsOf(parentOf) };
}

function inPreOrder<Node extends HierarchyNode>(nodes: readonly Node[]): Node[] {
  const childrenById = new Map<string | null, Node[]>();
  for (const node of nodes) {
    const siblings = childrenById.get(node.parentId);
    if (siblings === undefined) childrenById.set(node.parentId, [node]);
    else siblings.push(node);
  }
  const ordered: Node[] = [];
  // The top of the stack comes next, so siblings go on it last first.
  const stack = [...(childrenById.get(null) ?? [])].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    ordered.push(node);
    const children = childrenById.get(node.id) ?? [];
    for (let child = children.length - 1; child >= 0; child--) stack.push(children[child]);
  }
  return ordered;
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
