import type { HierarchyIndex } from '../hierarchy/types.js';

/**
 * Which nodes of a hierarchy to show when there is room for `limit` of them, by position: whole levels from the top, and
 * of the first level that does not fit those with the most below and in them by `counts`. A shown node's parent is shown.
 */
export function chooseVisible(index: HierarchyIndex, counts: readonly number[], limit: number): boolean[] {
  const totals = rollUp(index, counts);
  const visible = index.nodes.map(() => false);
  let room = limit;
  for (const level of levels(index)) {
    const chosen = level.length <= room ? level : largest(level, totals, room);
    for (const position of chosen) visible[position] = true;
    room -= chosen.length;
    if (chosen.length < level.length) break;
  }
  return visible;
}

function rollUp(index: HierarchyIndex, counts: readonly number[]): number[] {
  const totals = [...counts];
  for (let position = totals.length - 1; position >= 0; position--) {
    const parent = index.parentOf[position];
    if (parent >= 0) totals[parent] += totals[position];
  }
  return totals;
}

function levels(index: HierarchyIndex): number[][] {
  const found: number[][] = [];
  index.nodes.forEach((_, position) => {
    const depth = index.depthOf[position];
    found[depth] ??= [];
    found[depth].push(position);
  });
  return found;
}

function largest(positions: readonly number[], totals: readonly number[], count: number): number[] {
  return [...positions].sort((a, b) => totals[b] - totals[a] || a - b).slice(0, count);
}
