import type { Issue } from '../core/issues.js';
import type { AssignmentTable } from './types.js';

/** A table in the making: rows are added at its end, in order. */
export interface TableBuilder {
  readonly addRow: (accountId: string, territoryNumbers: readonly number[], issues: readonly Issue[]) => void;
  readonly finish: () => AssignmentTable;
}

const FIRST_CAPACITY = 1_024;

/** An empty table over the given territory ids. */
export function tableBuilder(territoryIds: readonly string[]): TableBuilder {
  const accountIds: string[] = [];
  const issues: Issue[] = [];
  let offsets = new Uint32Array(FIRST_CAPACITY);
  let territories = new Uint32Array(FIRST_CAPACITY);
  let entries = 0;
  return {
    addRow(accountId, territoryNumbers, rowIssues) {
      territories = withRoom(territories, entries + territoryNumbers.length);
      for (const number of territoryNumbers) territories[entries++] = number;
      accountIds.push(accountId);
      offsets = withRoom(offsets, accountIds.length + 1);
      offsets[accountIds.length] = entries;
      for (const issue of rowIssues) issues.push(issue);
    },
    finish: () => ({
      accountIds,
      territoryIds,
      offsets: offsets.slice(0, accountIds.length + 1),
      territories: territories.slice(0, entries),
      pinned: new Uint8Array(Math.ceil(entries / 8)),
      issues,
    }),
  };
}

/** The list itself where it is long enough, else a copy of at least twice its length. */
function withRoom(list: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= list.length) return list;
  const longer = new Uint32Array(Math.max(length, list.length * 2));
  longer.set(list);
  return longer;
}
