import { describePlace } from '../describePlace.js';
import type { ApportionmentIssues } from '../issues/apportionmentIssues.js';
import { belowTerritory } from './belowTerritory.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with a total that is shared out. */
export const apportionmentWording: Wording<ApportionmentIssues> = {
  zero_weights: (i) => `${describePlace(i.pointer)}: expected a weight above 0, got none`,
  empty_bounds: (i) =>
    `${describePlace(i.pointer)}: expected room for a share, got bounds from ${i.lowest} to ${i.highest}`,
  infeasible_bounds: (i) =>
    `${belowTerritory(i.territoryId)}the bounds allow for a total from ${i.lowest ?? 'anything'} to ${i.highest ?? 'anything'}, got ${i.total}`,
  infeasible_margin: (i) =>
    `${describePlace(i.pointer)}: expected a margin from ${i.lowest} to ${i.highest} beside the others, got ${i.margin}`,
};
