import { withValues } from '../../../core/sparseList.js';
import type { RowIndex } from '../indexTypes.js';
import { bucketAt } from '../rowIndex.js';

/** A row and the hash of its text. */
export interface IndexEntry {
  readonly hash: number;
  readonly row: number;
}

/** An index without some entries and with others. Each bucket in which something changes is copied once. */
export function changeIndex(index: RowIndex, gone: readonly IndexEntry[], added: readonly IndexEntry[]): RowIndex {
  const changes = new Map<number, BucketChange>();
  for (const { hash, row } of gone) changeOf(changes, hash & index.mask).gone.add(row);
  for (const { hash, row } of added) changeOf(changes, hash & index.mask).added.push(hash, row);
  if (changes.size === 0) return index;
  const buckets = new Map<number, Int32Array>();
  for (const [bucket, change] of changes) buckets.set(bucket, changedBucket(bucketAt(index, bucket), change));
  return { ...index, changed: withValues(index.changed, buckets) };
}

/** The rows that go, and the pairs of hash and row that come. */
interface BucketChange {
  readonly gone: Set<number>;
  readonly added: number[];
}

function changeOf(changes: Map<number, BucketChange>, bucket: number): BucketChange {
  const known = changes.get(bucket) ?? { gone: new Set(), added: [] };
  changes.set(bucket, known);
  return known;
}

function changedBucket(bucket: Int32Array, { gone, added }: BucketChange): Int32Array {
  const changed = new Int32Array(bucket.length - 2 * gone.size + added.length);
  let end = 0;
  for (let at = 0; at < bucket.length; at += 2) {
    if (gone.has(bucket[at + 1])) continue;
    changed[end++] = bucket[at];
    changed[end++] = bucket[at + 1];
  }
  changed.set(added, end);
  return changed;
}
