import type { RowIndex } from './indexTypes.js';
import { bucketAt } from './rowIndex.js';

/** A row with an id that an earlier one has. */
export interface Repeat {
  readonly row: number;
  readonly firstRow: number;
  readonly isSame: boolean;
}

/** Whether the lines of two rows say the same. */
export type IsSame = (row: number, firstRow: number) => boolean;

/** The rows whose id an earlier one has. Linear in the rows. */
export function findRepeats(index: RowIndex, ids: readonly string[], isSame: IsSame): Repeat[] {
  const repeats: Repeat[] = [];
  const seats = new Int32Array(ids.length > FEW ? 2 * SEATS : 0);
  for (let at = 0; at <= index.mask; at++) {
    const bucket = bucketAt(index, at);
    if (ids.length <= FEW || hasSameHashes(bucket, seats, at + 1)) addRepeats(repeats, bucket, { ids, isSame });
  }
  return repeats.sort((a, b) => a.row - b.row);
}

/** So few ids are compared by themselves. */
const FEW = 16;
const SEATS = 1024;

/**
 * Whether two rows of a bucket have the same hash, never a false no. Each hash takes the first free one of the seats from its
 * own on, which has the `mark` of this bucket beside it then.
 */
function hasSameHashes(bucket: Int32Array, seats: Int32Array, mark: number): boolean {
  if (bucket.length > SEATS) return true;
  for (let at = 0; at < bucket.length; at += 2) {
    const hash = bucket[at];
    let seat = Math.imul(hash, 0x9e3779b1) >>> 22;
    for (; seats[2 * seat + 1] === mark; seat = (seat + 1) & (SEATS - 1)) if (seats[2 * seat] === hash) return true;
    seats[2 * seat] = hash;
    seats[2 * seat + 1] = mark;
  }
  return false;
}

interface Rows {
  readonly ids: readonly string[];
  readonly isSame: IsSame;
}

/** INVARIANT: a bucket that has just been filled is in the order of its rows. */
function addRepeats(repeats: Repeat[], bucket: Int32Array, { ids, isSame }: Rows): void {
  const firstRows = new Map<string, number>();
  for (let at = 1; at < bucket.length; at += 2) {
    const row = bucket[at];
    const firstRow = firstRows.get(ids[row]);
    if (firstRow === undefined) firstRows.set(ids[row], row);
    else repeats.push({ row, firstRow, isSame: isSame(row, firstRow) });
  }
}
