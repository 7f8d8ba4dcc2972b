import type { Issue } from '../core/issues.js';
import type { CompiledModel } from './compileModel.js';
import type { EvaluatedAccounts } from './evaluationTypes.js';
import type { AccountChunk } from './matching/accountChunk.js';
import { placeSorter } from './placeSorter.js';
import type { AssignmentTable } from './types.js';

/** A table in the making: rows are added at its end, in order. */
export interface TableBuilder extends EvaluatedAccounts {
  /**
   * Adds the accounts of rows from one up to another that have one territory in each of some trees, by its position, or none,
   * by a negative number.
   */
  readonly addTogether: (chunk: NamedRows, found: readonly Int32Array[], from: number, to: number) => void;
  readonly finish: () => AssignmentTable;
}

/** Rows with their ids, of which the first stands at `firstId`. */
export type NamedRows = Pick<AccountChunk, 'ids' | 'firstId'>;

const FIRST_CAPACITY = 1_024;

/** Room is made for so many rows at most before they come: a list may say that it is longer than any memory. */
const MOST_EXPECTED = 2 ** 24;

/** An empty table over the territories of a model, with room for as many rows as are known to come. */
export function tableBuilder(
  { territoryIds, numberOf, numberAtPlace, order: { placeOf } }: CompiledModel,
  expectedRows = 0,
): TableBuilder {
  const expected = Math.min(expectedRows, MOST_EXPECTED);
  const room = Math.max(FIRST_CAPACITY, 8 * Math.ceil(expected / 8));
  const accountIds = new Array<string>(expected);
  const issues: Issue[] = [];
  let offsets = new Uint32Array(Math.max(FIRST_CAPACITY, expected + 1));
  let territories = new Uint32Array(room);
  let pinned = new Uint8Array(room / 8);
  let rows = 0;
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
      accountIds[rows++] = accountId;
      offsets = withRoom(offsets, rows + 1);
      offsets[rows] = size;
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
      accountIds[rows++] = accountId;
      offsets = withRoom(offsets, rows + 1);
      offsets[rows] = size;
    },
    addTogether({ ids, firstId }, found, from, to) {
      territories = withRoom(territories, size + found.length * (to - from));
      if (pinned.length * 8 < territories.length) pinned = widened(pinned, territories.length / 8);
      offsets = withRoom(offsets, rows + to - from + 1);
      copyIds(ids, firstId + from, firstId + to, accountIds, rows);
      if (found.length === 1) size = addNumbers(found[0], from, to, numberOf, territories, size, offsets, rows);
      else {
        const end = addPlaces(found, from, to, placeOf, territories, size, offsets, rows);
        for (; size < end; size++) territories[size] = numberAtPlace[territories[size]];
      }
      rows += to - from;
    },
    finish() {
      accountIds.length = rows;
      return {
        accountIds,
        territoryIds,
        offsets: offsets.length === rows + 1 ? offsets : offsets.slice(0, rows + 1),
        territories: territories.slice(0, size),
        pinned: pinned.slice(0, Math.ceil(size / 8)),
        issues,
      };
    },
  };
}

// They take lists one by one for the reason that `inBlocks` gives.

function copyIds(
  ids: readonly (string | undefined)[],
  from: number,
  to: number,
  accountIds: string[],
  firstRow: number,
): void {
  for (let at = from, row = firstRow; at < to; at++, row++) accountIds[row] = ids[at] ?? '';
}

/** Adds the numbers of the territories that were found, and the ends of their rows; gives where the last one ends. */
function addNumbers(
  found: Int32Array,
  from: number,
  to: number,
  numberOf: Uint32Array,
  territories: Uint32Array,
  size: number,
  offsets: Uint32Array,
  firstRow: number,
): number {
  let end = size;
  for (let at = from, row = firstRow; at < to; at++) {
    if (found[at] >= 0) territories[end++] = numberOf[found[at]];
    offsets[++row] = end;
  }
  return end;
}

/**
 * Adds the places in precedence order of the territories that were found in all trees, ascending, and the ends of their rows;
 * gives where the last one ends.
 */
function addPlaces(
  found: readonly Int32Array[],
  from: number,
  to: number,
  placeOf: Uint32Array,
  territories: Uint32Array,
  size: number,
  offsets: Uint32Array,
  firstRow: number,
): number {
  let end = size;
  for (let at = from, row = firstRow; at < to; at++) {
    const start = end;
    for (let tree = 0; tree < found.length; tree++) {
      const position = found[tree][at];
      if (position < 0) continue;
      const place = placeOf[position];
      let free = end++;
      for (; free > start && territories[free - 1] > place; free--) territories[free] = territories[free - 1];
      territories[free] = place;
    }
    offsets[++row] = end;
  }
  return end;
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
