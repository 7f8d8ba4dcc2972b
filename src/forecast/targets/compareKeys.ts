import { compareText } from '../../core/compareText.js';
import type { HierarchyIndex } from '../../hierarchy/types.js';
import type { TargetKey } from './types.js';

/**
 * The order of keys, for `sort`: by period and measure, then down the tree, unknown territories last, then by user; none
 * comes first.
 */
export function compareKeys(index: HierarchyIndex, a: TargetKey, b: TargetKey): number {
  return (
    compareText(a.periodId, b.periodId) ||
    compareOptional(a.measure, b.measure) ||
    placeOf(index, a) - placeOf(index, b) ||
    compareText(a.territoryId, b.territoryId) ||
    compareOptional(a.userId, b.userId)
  );
}

function placeOf({ positionById, nodes }: HierarchyIndex, { territoryId }: TargetKey): number {
  return positionById.get(territoryId) ?? nodes.length;
}

/** INVARIANT: no id is the empty text. */
function compareOptional(a = '', b = ''): number {
  return compareText(a, b);
}
