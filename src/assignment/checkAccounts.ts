import type { Issue } from '../core/issues.js';
import { accountChecker } from './accountChecker.js';
import type { CompiledModel } from './compileModel.js';
import { readInputs } from './readInputs.js';
import { requireCompiled } from './requireCompiled.js';

/**
 * Everything about accounts that would make assignment pass over a value or a record, in order of row: inputs that are
 * no accounts, ids that occur twice, required fields that are absent, values that count as absent since they are not of
 * their field's type, and values outside a field's declared ones.
 *
 * @example
 * checkAccounts(compiled, [{ id: 'a', employees: 'many' }]).map((issue) => issue.code); // => ['mistyped_value']
 */
export function checkAccounts(compiled: CompiledModel, accounts: Iterable<unknown>): Issue[] {
  requireCompiled(compiled);
  const check = accountChecker(compiled);
  const issues: Issue[] = [];
  let row = 0;
  for (const account of readInputs(accounts)) {
    for (const issue of check(account, row++)) issues.push(issue);
  }
  return issues;
}
