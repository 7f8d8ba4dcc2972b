import type { ForecastTree } from './indexTypes.js';

/** The territories that share the largest priority, in any order: none where one has a larger one than all others. */
export function tiedPositions({ hierarchy: { nodes } }: ForecastTree, found: readonly number[]): number[] {
  const priorityOf = (position: number) => nodes[position].typePriority ?? Number.NEGATIVE_INFINITY;
  const largest = found.reduce((most, position) => Math.max(most, priorityOf(position)), Number.NEGATIVE_INFINITY);
  const tied = new Set(found.filter((position) => priorityOf(position) === largest));
  return tied.size > 1 ? Array.from(tied) : [];
}
