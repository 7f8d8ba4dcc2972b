import type { Issue } from '../core/issues.js';
import type { CompiledModel } from './compileModel.js';
import type { EvaluatedAccounts } from './evaluationTypes.js';
import { placeSorter } from './placeSorter.js';
import type { AssignmentTable } from './types.js';

/** A table in the making: rows are added at its end, in order. */
export interface TableBuilder extends EvaluatedAccounts {
  readonly finish: () => AssignmentTable;
}

const FIRST_CAPACITY = 1_024;

/** An empty table over the territories of a model. */
export function tableBuilder({
  territoryIds,
  numberOf,
  numberAtPlace,
  order: { placeOf },
}: CompiledModel): TableBuilder {
  const accountIds: string[] = [];
  const issues: Issue[] = [];
  let offsets = new Uint32Array(FIRST_CAPACITY);
  let territories = new Uint32Array(FIRST_CAPACITY);
  let pinned = new Uint8Array(FIRST_CAPACITY / 8);
  let size = 0;
  const sortPlaces = placeSorter(territoryIds.length);
  return {
    addRow({ accountId, entries, issues: rowIssues }) {
      territories = withRoom(territories, size + entries.length);
      if (pinned.length * 8 < territories.length) pinned = widened(pinned, territories.length / 8);
      for (const { position, isPinned } of entries) {
        if (isPinned) pinned[size >> 3] |= 1 << (size & 7);
        territories[size++] = numberOf[position];
      }
      accountIds.push(accountId);
      offsets = withRoom(offsets, accountIds.length + 1);
      offsets[accountIds.length] = size;
      for (const issue of rowIssues) issues.push(issue);
    },
    addFound(accountId, { found, count }) {
      territories = withRoom(territories, size + count);
      if (pinned.length * 8 < territories.length) pinned = widened(pinned, territories.length / 8);
      if (count === 1) territories[size++] = numberOf[found[0]];
      else {
        for (let i = 0; i < count; i++) territories[size + i] = placeOf[found[i]];
        sortPlaces(territories, size, size + count);
        for (let i = 0; i < count; i++, size++) territories[size] = numberAtPlace[territories[size]];
      }
      accountIds.push(accountId);
      offsets = withRoom(offsets, accountIds.length + 1);
      offsets[accountIds.length] = size;
    },
    finish: () => ({
      accountIds,
      territoryIds,
      offsets: offsets.slice(0, accountIds.length + 1),
      territories: territories.slice(0, size),
      pinned: pinned.slice(0, Math.ceil(size / 8)),
      issues,
    }),
  };
}

/** The list itself where it is long enough, else a copy of at least twice its length. */
function withRoom(list: Uint32Array<ArrayBuffer>, length: number): Uint32Array<ArrayBuffer> {
  if (length <= list.length) return list;
  const longer = new Uint32Array(Math.max(Math.ceil(length / 8) * 8, list.length * 2));
  longer.set(list);
  return longer;
}

function widened(bits: Uint8Array<ArrayBuffer>, length: number): Uint8Array<ArrayBuffer> {
  const longer = new Uint8Array(length);
  longer.set(bits);
  return longer;
}
