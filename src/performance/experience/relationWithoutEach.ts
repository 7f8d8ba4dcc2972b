import { pairResiduals } from './pairResiduals.js';
import { estimateRelation, isFlat, type RelationEstimates } from './relationFigures.js';
import type { Pair } from './relationTypes.js';
import { type TwoWayLayout, twoWayLayout } from './twoWayLayout.js';

/** So many times at most everything is looked at again: more territories leave in groups. */
const MOST_GROUPS = 60;

/**
 * The relation without each territory in turn, everything that territories and periods have of their own taken out anew;
 * `null` where nothing moves without one of them. More than 60 territories leave in 60 groups: every 60th by id.
 */
export function relationWithoutEach(layout: TwoWayLayout, pairs: readonly Pair[]): RelationEstimates[] | null {
  const groups = Math.min(MOST_GROUPS, layout.territoryIds.length);
  const found: RelationEstimates[] = [];
  for (let group = 0; group < groups; group++) {
    const others = pairs.filter((_, at) => layout.territoryOf[at] % groups !== group);
    const residuals = pairResiduals(twoWayLayout(others), others);
    if (isFlat(residuals)) return null;
    found.push(estimateRelation(residuals));
  }
  return found;
}
