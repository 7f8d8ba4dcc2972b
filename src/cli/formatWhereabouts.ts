import { tableRows } from '../assignment/tableRows.js';
import type { AssignedTerritory } from '../assignment/types.js';
import type { AccessFileResult } from './accessFile.js';

/** Where the account of a file of one account is, for JSON. */
export function formatWhereabouts({ table, owners: [ownerId] }: AccessFileResult): {
  readonly territories: readonly AssignedTerritory[];
  readonly ownerId?: string;
} {
  const territories = [...tableRows(table)].flatMap((row) => row.territories);
  return { territories, ...(ownerId === undefined ? {} : { ownerId }) };
}
