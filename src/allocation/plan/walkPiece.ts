import type { SearchState } from './searchTypes.js';

/** Marks all groups of the territory of `start` that can be reached from there without one of them. */
export function walkPiece(
  { groups: { graph }, assigned, visits: { marks, queue } }: SearchState,
  start: number,
  { walk, without }: { readonly walk: number; readonly without: number },
): void {
  if (graph === null) return;
  let [read, written] = [0, 0];
  queue[written++] = start;
  marks[start] = walk;
  while (read < written) {
    const group = queue[read++];
    for (let at = graph.starts[group]; at < graph.starts[group + 1]; at++) {
      const next = graph.neighbours[at];
      if (next === without || marks[next] === walk || assigned[next] !== assigned[start]) continue;
      marks[next] = walk;
      queue[written++] = next;
    }
  }
}
