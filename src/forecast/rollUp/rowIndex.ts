import { emptyList, valueAt } from '../../core/sparseList.js';
import type { RowIndex } from './indexTypes.js';

/** How many rows a bucket has at first, about. */
const BUCKET_ROWS = 128;

/**
 * An index of rows by their hashes, but for those that are marked as `absent`; `null` for none such. In one pass, each bucket
 * is written in order.
 */
export function rowIndex(hashes: Int32Array, absent: Uint8Array | null): RowIndex {
  const mask = 2 ** Math.max(0, Math.ceil(Math.log2(hashes.length / BUCKET_ROWS))) - 1;
  const starts = new Int32Array(mask + 2);
  for (let row = 0; row < hashes.length; row++)
    if (absent === null || absent[row] === 0) starts[(hashes[row] & mask) + 1] += 2;
  for (let bucket = 1; bucket < starts.length; bucket++) starts[bucket] += starts[bucket - 1];
  const pairs = new Int32Array(starts[mask + 1]);
  const places = starts.slice();
  for (let row = 0; row < hashes.length; row++) {
    if (absent !== null && absent[row] === 1) continue;
    const place = places[hashes[row] & mask];
    pairs[place] = hashes[row];
    pairs[place + 1] = row;
    places[hashes[row] & mask] = place + 2;
  }
  return { mask, pairs, starts, changed: emptyList() };
}

/** A bucket: pairs of hash and row. */
export function bucketAt({ pairs, starts, changed }: RowIndex, bucket: number): Int32Array {
  return valueAt(changed, bucket) ?? pairs.subarray(starts[bucket], starts[bucket + 1]);
}

/** The rows whose text has a hash, ascending. */
export function rowsWithHash(index: RowIndex, hash: number): number[] {
  const bucket = bucketAt(index, hash & index.mask);
  const rows: number[] = [];
  for (let at = 0; at < bucket.length; at += 2) if (bucket[at] === hash) rows.push(bucket[at + 1]);
  return rows.sort((a, b) => a - b);
}

/** FNV-1a over code units. */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash;
}
