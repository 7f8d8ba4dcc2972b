import type { HierarchyIndex } from '../hierarchy/types.js';
import type { Territory } from '../model/types.js';

/** What to call a territory: its name, or its id where it has none. */
export function territoryName(index: HierarchyIndex<Territory>, id: string): string {
  const position = index.positionById.get(id);
  return (position === undefined ? undefined : index.nodes[position].name) ?? id;
}
