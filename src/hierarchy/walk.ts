import { wrongTypeError } from '../core/wrongTypeError.js';
import { requireIndex } from './requireIndex.js';
import type { HierarchyIndex, HierarchyNode } from './types.js';

/**
 * A visit to every node in pre-order: parents before children, siblings in the order of the input.
 *
 * `visit` gets the node and its depth (0 for a root); where it returns `'skip'`, nothing below that node is visited.
 *
 * @example
 * const lines: string[] = [];
 * walk(index, (node, depth) => {
 *   lines.push('-'.repeat(depth) + node.id);
 *   return node.id === 'emea' ? 'skip' : undefined;
 * });
 * lines; // => ['world', '-emea', '-amer']
 */
export function walk<Node extends HierarchyNode>(
  index: HierarchyIndex<Node>,
  visit: (node: Node, depth: number) => unknown,
): void {
  requireIndex(index);
  if (typeof visit !== 'function') throw wrongTypeError(visit, 'a function to visit with');
  let position = 0;
  while (position < index.nodes.length) {
    const answer = visit(index.nodes[position], index.depthOf[position]);
    position = answer === 'skip' ? index.endOf[position] : position + 1;
  }
}
