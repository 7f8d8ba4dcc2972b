import type { AssignmentTable } from '../../src/index.js';

/** A table of rows that give an account's territories by rule. */
export function tableOf(
  rows: readonly (readonly [accountId: string, territoryIds: readonly string[]])[],
): AssignmentTable {
  const territoryIds = [...new Set(rows.flatMap(([, ids]) => ids))].sort();
  const offsets = [0];
  for (const [, ids] of rows) offsets.push(offsets[offsets.length - 1] + ids.length);
  return {
    accountIds: rows.map(([accountId]) => accountId),
    territoryIds,
    offsets: Uint32Array.from(offsets),
    territories: Uint32Array.from(rows.flatMap(([, ids]) => ids.map((id) => territoryIds.indexOf(id)))),
    pinned: new Uint8Array(Math.ceil(offsets[offsets.length - 1] / 8)),
    issues: [],
  };
}
