import { checkOptions } from './checkOptions.js';
import type { CompiledModel } from './compileModel.js';
import { evaluateAccount } from './evaluateAccount.js';
import { tableBuilder } from './tableBuilder.js';
import type { AssignmentOptions, AssignmentTable } from './types.js';

/**
 * The territories of many accounts as a table, a row for each input in order, each as {@link assignAccount} gives it.
 *
 * An input that is no account (not an object, or without a non-empty text `id`) keeps an empty row and gets an issue, so
 * that nothing is lost; an id that occurs twice is assigned twice ({@link checkAccounts} finds it).
 *
 * @throws {@link TerritoryError} `invalid_date` when `asOf` is no civil date.
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
  checkOptions(options);
  const builder = tableBuilder(compiled.territoryIds);
  let row = 0;
  for (const account of accounts) {
    const { accountId, positions, issues } = evaluateAccount(compiled, account, row++, options.asOf);
    builder.addRow(
      accountId,
      positions.map((position) => compiled.numberOf[position]),
      issues,
    );
  }
  return builder.finish();
}
