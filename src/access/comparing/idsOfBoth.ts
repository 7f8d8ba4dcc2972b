import type { IdTable } from '../../core/idTable.js';

/** The ids of two tables, each once. */
export function idsOfBoth(before: IdTable, after: IdTable): string[] {
  return [...new Set([...before.ids, ...before.addedIds, ...after.ids, ...after.addedIds])];
}
