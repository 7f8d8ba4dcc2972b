import { findAnalysisIssues } from '../../analysis/findAnalysisIssues.js';
import { compileModel } from '../../assignment/compileModel.js';
import type { Account } from '../../assignment/types.js';
import { throwIssues } from '../../core/throwIssues.js';
import type { TerritoryModel } from '../../model/types.js';
import { accountOf } from './accountOf.js';
import type { BoundaryAccounts, BoundaryOptions, FieldValues } from './types.js';
import { valueBlocks } from './valueBlocks.js';

/**
 * The accounts at which a model's criteria change their minds: the ones to try a plan on, always the same.
 *
 * First, for every value class of every field, an account that has a value of it and nothing else but what is required; so
 * each test of `criteria` and `localCriteria` is met by one account and failed by another, wherever there are such. Then,
 * for every territory, an account that meets its criteria and those above it, and about that one every pair of classes of
 * two fields that those criteria test. Absence is a class, except for a field that is `required`; what a field's
 * definition promises holds. Of parts that can only be evaluated the literals count as bounds, and that is a guess.
 *
 * No more than `limit` accounts are made (default 10,000); `leftOut` counts the combinations that this left out.
 *
 * @throws {@link TerritoryError} with every issue of the model, and for a limit that cannot be used.
 * @example
 * const { accounts, leftOut } = boundaryAccounts({
 *   id: 'plan',
 *   territories: [{ id: 'large', parentId: null, criteria: { '>=': [{ var: 'employees' }, 1000] } }],
 * });
 * accounts.map(({ employees }) => employees); // => [undefined, 1000, 999]
 * leftOut; // => 0
 */
export function boundaryAccounts(model: TerritoryModel, { limit = 10_000 }: BoundaryOptions = {}): BoundaryAccounts {
  throwIssues(findAnalysisIssues({ limit }));
  const byKey = new Map<string, Account>();
  let leftOut = 0;
  for (const { count, each } of valueBlocks(compileModel(model))) {
    let made = 0;
    if (byKey.size < limit)
      for (const values of each()) {
        const key = keyOf(values);
        if (!byKey.has(key) && byKey.size === limit) break;
        if (!byKey.has(key)) byKey.set(key, accountOf(values, `boundary-${byKey.size + 1}`));
        made++;
      }
    leftOut += count - made;
  }
  return { accounts: [...byKey.values()], leftOut };
}

/** The same text for the same values; names come in any order. */
function keyOf(values: FieldValues): string {
  const present = [...values].filter(([, value]) => value !== undefined);
  return JSON.stringify(present.sort(([a], [b]) => (a < b ? -1 : 1)));
}
