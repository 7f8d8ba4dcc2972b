import { TerritoryError } from '../core/errors.js';
import { wrongTypeError } from '../core/wrongTypeError.js';
import { requireTable } from './requireTable.js';
import type { AssignmentTable } from './types.js';

/**
 * The ids of the accounts in one territory itself, in the order of the table.
 *
 * @throws {@link TerritoryError} `unknown_territory` when the model of the table does not have it.
 * @example
 * const table = assignAccounts(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'nobody' }]);
 * accountsOf(table, 'de'); // => ['siemens']
 */
export function accountsOf(table: AssignmentTable, territoryId: string): string[] {
  requireTable(table);
  const wanted = table.territoryIds.indexOf(territoryId);
  if (typeof territoryId !== 'string') throw wrongTypeError(territoryId, 'the id of a territory');
  if (wanted === -1) throw new TerritoryError([{ code: 'unknown_territory', territoryId }]);
  return table.accountIds.filter((_, row) =>
    table.territories.subarray(table.offsets[row], table.offsets[row + 1]).includes(wanted),
  );
}
