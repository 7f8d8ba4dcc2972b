import type { Box, Space } from '../space/types.js';
import { compareSets } from './compareSets.js';

/** Boxes without those that no record is in, and without dimensions on which every record is inside. */
export function liveBoxes(boxes: readonly Box[], { dimensions }: Pick<Space, 'dimensions'>): Box[] {
  return boxes.flatMap((box) => {
    const relations = box.dimensions.map((dimension, at) => compareSets(dimensions[dimension].live, box.sets[at]));
    if (relations.includes('disjoint')) return [];
    const open = [...relations.keys()].filter((at) => relations[at] === 'overlap');
    if (open.length === relations.length) return [box];
    return [{ dimensions: open.map((at) => box.dimensions[at]), sets: open.map((at) => box.sets[at]) }];
  });
}
