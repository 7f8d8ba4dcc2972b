import type { TerritoryModel } from 'bailiwick';
import type { Matcher } from '../types.js';
import { createAccounts } from './createAccounts.js';
import { createRules } from './createRules.js';
import { databaseMatcher } from './databaseMatcher.js';
import { levelQuery, usedFields } from './levelQuery.js';
import { ruleLevels } from './ruleLevels.js';
import { domainsOf } from './testBoxes.js';

/** A matcher that joins accounts with a table of rules for each level of the tree, each with the best key that its rules have. */
export function joinMatcher(model: TerritoryModel, threads: number): Promise<Matcher> {
  const fields = model.fields ?? {};
  return databaseMatcher(threads, async (connection, { accounts, columns }) => {
    const plan = ruleLevels(model, domainsOf(columns()));
    const used = usedFields(plan, 0).map((name) => [name, fields[name]]);
    await createAccounts(connection, accounts, Object.fromEntries(used));
    for (const [depth, level] of plan.levels.entries()) await createRules(connection, `rules${depth}`, level, fields);
    return levelQuery(plan);
  });
}
