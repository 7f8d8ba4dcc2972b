import type { AssignmentTable } from '../assignment/types.js';
import type { AccountCounts } from './types.js';

/** Sums up tables of assignments, one after the other. */
export interface AssignmentCounter {
  add(table: AssignmentTable): void;
  /** Records that are in no table since they could not be read. */
  addRefused(records: number): void;
  counts(): AccountCounts;
  /** By territory id: the accounts assigned to it directly. Territories that never came up are missing. */
  byTerritory(): ReadonlyMap<string, number>;
}

/** A counter that starts from nothing; the tables have to be of one model. */
export function countAssignments(): AssignmentCounter {
  const counts = { read: 0, assigned: 0, inSeveral: 0, inNone: 0, refused: 0 };
  const byNumber: number[] = [];
  let territoryIds: readonly string[] = [];
  return {
    add: (table) => {
      territoryIds = table.territoryIds;
      addRows(counts, table);
      for (const number of table.territories) byNumber[number] = (byNumber[number] ?? 0) + 1;
    },
    addRefused: (records) => {
      counts.read += records;
      counts.refused += records;
    },
    counts: () => ({ ...counts }),
    byTerritory: () =>
      new Map(byNumber.flatMap((count, number): [string, number][] => [[territoryIds[number], count]])),
  };
}

type Counts = { -readonly [Name in keyof AccountCounts]: number };

function addRows(counts: Counts, { accountIds, offsets }: AssignmentTable): void {
  counts.read += accountIds.length;
  accountIds.forEach((accountId, row) => {
    const length = offsets[row + 1] - offsets[row];
    if (accountId === '') counts.refused++;
    else if (length === 0) counts.inNone++;
    else counts.assigned++;
    if (length > 1) counts.inSeveral++;
  });
}
