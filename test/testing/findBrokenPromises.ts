import { type Account, type CompiledModel, checkAccounts, type Issue } from '../../src/index.js';

/** What an account lacks of what the model's fields promise: one that is required and not there, or an undeclared value. */
export function findBrokenPromises(compiled: CompiledModel, account: Account): Issue[] {
  return checkAccounts(compiled, [account]).filter(
    (issue) => issue.code !== 'mistyped_value' || compiled.fields[issue.field].required === true,
  );
}
