import { assignmentRun } from './assignmentRun.js';
import type { CompiledModel } from './compileModel.js';
import type { AssignmentOptions, AssignmentTable } from './types.js';

/**
 * The territories of many accounts as a table, a row for each input in order, each as {@link assignAccount} gives it.
 *
 * An input that is no account (not an object, or without a non-empty text `id`) keeps an empty row and gets an issue, so
 * that nothing is lost; an id that occurs twice is assigned twice ({@link checkAccounts} finds it). A pin on an account
 * that does not come is an issue at the end.
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date, and for pins that are not of the form of one.
 * @example
 * const table = assignAccounts(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'nobody' }]);
 * tableRow(table, 0).territories; // => [{ territoryId: 'de', source: 'rule' }]
 * tableRow(table, 1).territories; // => []
 */
export function assignAccounts(
  compiled: CompiledModel,
  accounts: Iterable<unknown>,
  options: AssignmentOptions = {},
): AssignmentTable {
  const run = assignmentRun(compiled, options);
  const table = run.assign(accounts);
  return { ...table, issues: [...table.issues, ...run.finish()] };
}
