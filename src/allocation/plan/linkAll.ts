import type { UnitGraph } from './problemTypes.js';

/** Lists of neighbours, each in order. */
export function linkAll(
  edges: readonly (readonly [number, number])[],
  count: number,
): Pick<UnitGraph, 'starts' | 'neighbours'> {
  const lists: number[][] = Array.from({ length: count }, () => []);
  for (const [one, other] of edges) {
    lists[one].push(other);
    lists[other].push(one);
  }
  const starts = new Int32Array(count + 1);
  for (const [unit, list] of lists.entries()) starts[unit + 1] = starts[unit] + list.length;
  return { starts, neighbours: Int32Array.from(lists.flatMap((list) => list.sort((a, b) => a - b))) };
}
