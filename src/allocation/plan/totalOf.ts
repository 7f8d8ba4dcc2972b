import type { SearchState } from './searchTypes.js';

/** The total of the objective of a search. */
export function totalOf({ assigned, linear, squares, territories, imbalanceWeight }: SearchState): number {
  const spread = squares.reduce((sum, square) => sum + Math.sqrt(square / Math.max(1, territories)), 0);
  return assigned.reduce(
    (sum, territory, group) => sum + linear[group * territories + territory],
    imbalanceWeight * spread,
  );
}
