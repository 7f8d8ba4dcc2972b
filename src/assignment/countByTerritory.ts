import { requireTable } from './requireTable.js';
import type { AssignmentTable } from './types.js';

/**
 * The number of accounts in each territory itself, what is below it not included; every territory is there, some with 0.
 *
 * @example
 * const table = assignAccounts(compiled, [{ id: 'siemens', country: 'DE' }, { id: 'sap', country: 'DE' }]);
 * countByTerritory(table).get('de'); // => 2
 */
export function countByTerritory(table: AssignmentTable): Map<string, number> {
  requireTable(table);
  const counts = new Uint32Array(table.territoryIds.length);
  for (const number of table.territories) counts[number]++;
  return new Map(table.territoryIds.map((id, number) => [id, counts[number]]));
}
