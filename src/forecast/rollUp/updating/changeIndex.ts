import type { RowIndex } from '../indexTypes.js';

/** A row and the hash of its text. */
export interface IndexEntry {
  readonly hash: number;
  readonly row: number;
}

/** A bucket with more numbers is not copied for a single row: all are split then. */
const MOST = 4096;

/** An index without some entries and with others; buckets in which nothing changes are shared. */
export function changeIndex(index: RowIndex, gone: readonly IndexEntry[], added: readonly IndexEntry[]): RowIndex {
  if (gone.length + added.length === 0) return index;
  const buckets = index.buckets.slice();
  for (const { hash, row } of gone) {
    const at = hash & (buckets.length - 1);
    buckets[at] = withoutRow(buckets[at], row);
  }
  for (const { hash, row } of added) {
    const at = hash & (buckets.length - 1);
    buckets[at] = withEntry(buckets[at], hash, row);
  }
  const isCrowded = added.some(({ hash }) => buckets[hash & (buckets.length - 1)].length > MOST);
  return { buckets: isCrowded ? split(buckets) : buckets };
}

function withEntry(bucket: Int32Array, hash: number, row: number): Int32Array {
  const longer = new Int32Array(bucket.length + 2);
  longer.set(bucket);
  longer.set([hash, row], bucket.length);
  return longer;
}

function withoutRow(bucket: Int32Array, row: number): Int32Array {
  let at = 1;
  while (bucket[at] !== row) at += 2;
  const rest = new Int32Array(bucket.length - 2);
  rest.set(bucket.subarray(0, at - 1));
  rest.set(bucket.subarray(at + 1), at - 1);
  return rest;
}

/** Eight times as many buckets, or as they are where texts that hash alike fill one: that would not help. */
function split(buckets: readonly Int32Array[]): readonly Int32Array[] {
  const total = buckets.reduce((sum, { length }) => sum + length, 0);
  if (total < (MOST / 8) * buckets.length) return buckets;
  const mask = 8 * buckets.length - 1;
  const lists = Array.from({ length: mask + 1 }, (): number[] => []);
  for (const bucket of buckets) {
    for (let at = 0; at < bucket.length; at += 2) lists[bucket[at] & mask].push(bucket[at], bucket[at + 1]);
  }
  return lists.map((list) => Int32Array.from(list));
}
