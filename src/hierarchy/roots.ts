import { requireIndex } from './requireIndex.js';
import type { HierarchyIndex } from './types.js';

/**
 * The ids without a parent, in the order of the input; `[]` for an empty forest.
 *
 * @example
 * roots(index); // => ['world']
 */
export function roots(index: HierarchyIndex): string[] {
  requireIndex(index);
  const ids: string[] = [];
  for (let position = 0; position < index.nodes.length; position = index.endOf[position]) {
    ids.push(index.nodes[position].id);
  }
  return ids;
}
