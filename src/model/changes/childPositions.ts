import type { ModelDocuments } from './types.js';

/** The places of the children of some territories, those of `ids` themselves aside. */
export function childPositions({ model }: ModelDocuments, ids: ReadonlySet<string>): number[] {
  const { territories } = model;
  const positions: number[] = [];
  for (let position = 0; position < territories.length; position++) {
    const { id, parentId } = territories[position];
    if (parentId !== null && ids.has(parentId) && !ids.has(id)) positions.push(position);
  }
  return positions;
}
