import type { CompiledModel } from '../compileModel.js';
import { prepareRun } from '../prepareRun.js';
import { readInputs } from '../readInputs.js';
import type { AssignmentOptions } from '../types.js';
import { assignRows } from './assignRows.js';
import { everyRow } from './everyRow.js';
import { trackTable } from './trackTable.js';
import type { TrackedAssignment } from './types.js';

/**
 * The territories of many accounts, in `table` as {@link assignAccounts} gives them, with what {@link reassign} needs to
 * bring them up to date.
 *
 * That is the accounts themselves, which are to stay as they are from now on, and a reverse index from territories to
 * rows, which takes 4 bytes an assignment and 104 a territory: 5 bytes an assignment for 1,000,000 accounts in 10,000
 * territories. When accounts first change, 4 bytes for each of them are added.
 *
 * @throws {@link TerritoryError} what {@link assignAccounts} throws.
 * @example
 * const tracked = trackAssignment(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'renault', country: 'FR' }]);
 * accountsOf(tracked.table, 'de'); // => ['siemens']
 * const { next, flows } = reassign(compiled, tracked, { accounts: [{ id: 'renault', country: 'DE' }] });
 * flows; // => [{ from: 'fr', to: 'de', accounts: 1 }]
 * accountsOf(next.table, 'de'); // => ['siemens', 'renault']
 */
export function trackAssignment(
  compiled: CompiledModel,
  accounts: Iterable<unknown>,
  options: AssignmentOptions = {},
): TrackedAssignment {
  const run = prepareRun(compiled, options);
  const assigning = { compiled, accounts: [...readInputs(accounts)], options, run };
  return trackTable(assigning, assignRows(assigning, everyRow(assigning.accounts)));
}
