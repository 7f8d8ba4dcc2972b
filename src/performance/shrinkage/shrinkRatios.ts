import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import type { Caution } from '../cautions/types.js';
import { ratioOptionsSchema, ratiosSchema } from './shrinkageSchema.js';
import { type CountedGroups, shrinkCounted } from './shrinkCounted.js';
import type { CountedGroup } from './shrinkTowards.js';
import { spreadOfGroups } from './spreadOfGroups.js';
import type { Prior, RatioGroup, Shrinkage, ShrinkOptions } from './types.js';

/** Cases of which there are hardly so many in one group. */
const LARGE = 10_000;

/**
 * Ratios of what was counted to what was expected, such as deals won, each drawn towards what is likely of any group, the
 * more the less was expected of it, so that three deals where one was expected do not top 120 where 80 were.
 *
 * Gamma–Poisson: (actual + mean · strength) / (expected + strength). Without a prior both are told from the groups by
 * moments (after Marshall 1991): the mean is all that was counted over all that was expected, and where groups differ no more
 * than chance explains, the strength is `null` and each is taken for the mean. Counts, not amounts: a deal is one case,
 * whatever its size, and so a fraction is refused and counts of 10,000 and more have a caution. A group of which nothing was expected has the prior's mean.
 *
 * @throws {@link TerritoryError} `wrong_type`, also for something counted where nothing was expected; `missing_member`,
 * `unknown_member`, `duplicate_id`.
 * @example
 * const groups = [{ id: 'large', actual: 120, expected: 80 }, { id: 'small', actual: 3, expected: 1 }];
 * const found = shrinkRatios(groups, { prior: { mean: 1, strength: 10 } });
 * found.groups.map(({ id, raw, shrunk }) => [id, raw, shrunk.toFixed(4)]);
 * // => [['large', 1.5, '1.4444'], ['small', 3, '1.1818']]
 */
export function shrinkRatios(groups: readonly RatioGroup[], options?: ShrinkOptions): Shrinkage {
  const read = readPlainData(() => readGroups(groups, options));
  const found = shrinkCounted(read, estimatePrior);
  return { ...found, cautions: [...found.cautions, ...findAmounts(read.counted)] };
}

function findAmounts(counted: readonly CountedGroup[]): Caution[] {
  const ids = counted.filter(({ amount }) => amount >= LARGE).map(({ id }) => id);
  return ids.length === 0 ? [] : [{ code: 'counts_or_amounts', ids, from: LARGE }];
}

function readGroups(given: unknown, givenOptions: unknown): CountedGroups {
  const { groups } = readOptions(ratiosSchema, { groups: given });
  const { prior, minimum = 5 } = readOptions(ratioOptionsSchema, givenOptions);
  throwIssues([...findRepeatedIds(groups, '/groups'), ...groups.flatMap(findUnexpected)]);
  const counted = groups
    .map(({ id, actual, expected }): CountedGroup => ({ id, amount: actual, size: expected }))
    .sort((a, b) => compareText(a.id, b.id));
  return { counted, given: prior, minimum };
}

function findUnexpected({ actual, expected: size }: RatioGroup, row: number): Issue[] {
  if (size > 0 || actual === 0) return [];
  const expected = 'more than 0, since something was counted';
  return [{ code: 'wrong_type', pointer: `/groups/${row}/expected`, expected, received: '0' }];
}

/** The variance of true ratios is what their spread leaves beyond that of counts, which is their mean. */
function estimatePrior(counted: readonly CountedGroup[]): Prior {
  const { groups, mean, squares, factor } = spreadOfGroups(counted);
  if (mean === null) return { mean, strength: null, source: 'estimated' };
  const variance = factor > 0 ? (squares - (groups - 1) * mean) / factor : 0;
  return { mean, strength: variance > 0 ? mean / variance : null, source: 'estimated' };
}
