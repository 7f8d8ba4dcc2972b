import { compareText } from '../../core/compareText.js';
import type { Issue } from '../../core/issues.js';
import { readOptions } from '../../core/readOptions.js';
import { readPlainData } from '../../core/readPlainData.js';
import { throwIssues } from '../../core/throwIssues.js';
import { findRepeatedIds } from '../../forecast/rollUp/findRepeatedIds.js';
import { proportionOptionsSchema, proportionsSchema } from './shrinkageSchema.js';
import { type CountedGroups, shrinkCounted } from './shrinkCounted.js';
import type { CountedGroup } from './shrinkTowards.js';
import { spreadOfGroups } from './spreadOfGroups.js';
import type { Prior, ProportionGroup, Shrinkage, ShrinkOptions } from './types.js';

/**
 * Proportions of groups, such as renewal rates of teams, each drawn towards what is likely of any group, the more the fewer
 * trials it has, so that a team with two of two is not above one with 90 of 100.
 *
 * Beta-binomial: (k + α) / (n + α + β) with α + β the prior's strength and α / (α + β) its mean. Without a prior both are
 * told from the groups by moments (Kleinman 1973): the mean is that of all trials, and where groups differ no more than
 * chance explains, the strength is `null` and each is taken for the mean. A group without trials has the prior's mean.
 *
 * @throws {@link TerritoryError} `wrong_type`, `missing_member`, `unknown_member`, `duplicate_id`.
 * @example
 * const groups = [{ id: 'many', successes: 90, trials: 100 }, { id: 'two', successes: 2, trials: 2 }];
 * const found = shrinkProportions(groups, { prior: { mean: 0.7, strength: 20 } });
 * found.groups.map(({ id, shrunk }) => [id, shrunk.toFixed(4)]); // => [['many', '0.8667'], ['two', '0.7273']]
 */
export function shrinkProportions(groups: readonly ProportionGroup[], options?: ShrinkOptions): Shrinkage {
  return shrinkCounted(
    readPlainData(() => readGroups(groups, options)),
    estimatePrior,
  );
}

function readGroups(given: unknown, givenOptions: unknown): CountedGroups {
  const { groups } = readOptions(proportionsSchema, { groups: given });
  const { prior, minimum = 5 } = readOptions(proportionOptionsSchema, givenOptions);
  throwIssues([...findRepeatedIds(groups, '/groups'), ...groups.flatMap(findExcess)]);
  const counted = groups
    .map(({ id, successes, trials }): CountedGroup => ({ id, amount: successes, size: trials }))
    .sort((a, b) => compareText(a.id, b.id));
  return { counted, given: prior, minimum };
}

function findExcess({ successes, trials }: ProportionGroup, row: number): Issue[] {
  if (successes <= trials) return [];
  const expected = `at most as many as there are trials, ${trials}`;
  return [{ code: 'wrong_type', pointer: `/groups/${row}/successes`, expected, received: String(successes) }];
}

/** By ρ, the correlation of two trials of one group, which is 1 / (strength + 1). */
function estimatePrior(counted: readonly CountedGroup[]): Prior {
  const { groups, mean, squares, factor } = spreadOfGroups(counted);
  const chance = mean === null ? 0 : mean * (1 - mean);
  const room = factor - (groups - 1);
  const correlation = chance > 0 && room > 0 ? Math.min(1, (squares / chance - (groups - 1)) / room) : 0;
  return { mean, strength: correlation > 0 ? 1 / correlation - 1 : null, source: 'estimated' };
}
