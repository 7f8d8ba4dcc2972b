import { readPlainData } from '../core/readPlainData.js';
import { throwIssues } from '../core/throwIssues.js';
import { findNodeIssues } from './findNodeIssues.js';
import { layOut } from './layOut.js';
import { linkParents } from './linkParents.js';
import type { HierarchyIndex, HierarchyNode } from './types.js';

/**
 * An index of a forest, on which every look-up of this folder works: nodes in pre-order, siblings as in the input.
 *
 * Several roots are allowed, and none for an empty list. Any depth is. Linear in the number of nodes.
 *
 * @throws {@link TerritoryError} `duplicate_id`, `unknown_parent` and `cycle`, all that there are at once; `wrong_type` for what
 * are no nodes.
 * @example
 * const nodes = indexHierarchy([{ id: 'emea', parentId: 'world' }, { id: 'world', parentId: null }]).nodes;
 * nodes.map((node) => node.id); // => ['world', 'emea']
 */
export function indexHierarchy<Node extends HierarchyNode>(nodes: readonly Node[]): HierarchyIndex<Node> {
  return readPlainData(() => {
    throwIssues(findNodeIssues(nodes));
    const { parentRows, issues } = linkParents(nodes);
    throwIssues(issues);
    return layOut(nodes, parentRows);
  });
}
