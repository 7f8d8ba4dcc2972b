import { isEqualJson } from '../../core/isEqualJson.js';
import type { RowIndex } from './indexTypes.js';
import { bucketAt } from './rowIndex.js';
import type { CreditLine } from './types.js';

/** A row with an id that an earlier one has. */
export interface Repeat {
  readonly row: number;
  readonly firstRow: number;
  readonly isSame: boolean;
}

/** The line of a row. */
export type LineOf = (row: number) => CreditLine;

/** The rows whose id an earlier one has. Linear in the rows. */
export function findRepeats(index: RowIndex, ids: readonly string[], lineOf: LineOf): Repeat[] {
  const repeats: Repeat[] = [];
  const heads = new Int32Array(ids.length > FEW ? 2 * HEADS : 0);
  for (let at = 0; at <= index.mask; at++) {
    const bucket = bucketAt(index, at);
    if (ids.length <= FEW || hasSameHashes(bucket, heads)) addRepeats(repeats, bucket, { ids, lineOf });
  }
  return repeats.sort((a, b) => a.row - b.row);
}

/** So few ids are compared by themselves. */
const FEW = 16;
const HEADS = 1024;

/**
 * Whether two rows of a bucket may have the same hash, never a false no. Only where two hashes meet at one of the `heads`
 * is there something to find out: for a full bucket that is so now and then.
 */
function hasSameHashes(bucket: Int32Array, heads: Int32Array): boolean {
  if (bucket.length > HEADS) return true;
  const seen = new Set<number>();
  heads.fill(0);
  for (let at = 0; at < bucket.length; at += 2) {
    const head = 2 * ((Math.imul(bucket[at], 0x9e3779b1) >>> 22) & (HEADS - 1));
    if (heads[head + 1] === 1 && (heads[head] === bucket[at] || seen.has(bucket[at]))) return true;
    if (heads[head + 1] === 1) seen.add(bucket[at]);
    else {
      heads[head] = bucket[at];
      heads[head + 1] = 1;
    }
  }
  return false;
}

interface Rows {
  readonly ids: readonly string[];
  readonly lineOf: LineOf;
}

/** INVARIANT: a bucket that has just been filled is in the order of its rows. */
function addRepeats(repeats: Repeat[], bucket: Int32Array, { ids, lineOf }: Rows): void {
  const firstRows = new Map<string, number>();
  for (let at = 1; at < bucket.length; at += 2) {
    const row = bucket[at];
    const firstRow = firstRows.get(ids[row]);
    if (firstRow === undefined) firstRows.set(ids[row], row);
    else repeats.push({ row, firstRow, isSame: isEqualJson(lineOf(row), lineOf(firstRow)) });
  }
}
