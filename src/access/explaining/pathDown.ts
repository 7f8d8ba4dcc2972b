import type { HierarchyIndex } from '../../hierarchy/types.js';

/** The ids from a position down to one below it, both included. */
export function pathDown({ nodes, parentOf }: HierarchyIndex, from: number, to: number): string[] {
  const ids: string[] = [];
  for (let position = to; position !== from; position = parentOf[position]) ids.push(nodes[position].id);
  ids.push(nodes[from].id);
  return ids.reverse();
}
