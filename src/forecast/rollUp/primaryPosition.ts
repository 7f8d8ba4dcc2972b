import { compareText } from '../../core/compareText.js';
import type { ForecastTree } from './indexTypes.js';

/** The primary one of some territories: that of the largest priority, none last; then the deepest; then the smallest id. */
export function primaryPosition(tree: ForecastTree, found: readonly number[]): number {
  return found.reduce((best, position) => (comesBefore(tree, position, best) ? position : best));
}

function comesBefore({ hierarchy: { nodes, depthOf } }: ForecastTree, one: number, other: number): boolean {
  const { id, typePriority = Number.NEGATIVE_INFINITY } = nodes[one];
  const { id: otherId, typePriority: otherPriority = Number.NEGATIVE_INFINITY } = nodes[other];
  if (typePriority !== otherPriority) return typePriority > otherPriority;
  if (depthOf[one] !== depthOf[other]) return depthOf[one] > depthOf[other];
  return compareText(id, otherId) < 0;
}
