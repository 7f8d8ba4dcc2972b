import type { Rows } from './grantedRows.js';

/** So many rows come as they are found; whatever comes after them is gathered first. */
const MOST_AT_ONCE = 1_024;

const CHUNK = 8_192;

/**
 * Every row of some parts, each once, in parts: the first ones at once, then all others in order, since ids that stand next
 * to each other in memory are read several times as fast as ids here and there. Rows are smaller than `count`.
 */
export function* distinctRows(parts: Iterable<Rows>, count: number): Generator<Rows> {
  const first = new Set<number>();
  let rest: Uint32Array | undefined;
  for (const rows of parts) {
    if (rest !== undefined) mark(rest, rows);
    else {
      const fresh = Array.from(rows).filter((row) => first.size < first.add(row).size);
      if (fresh.length > 0) yield fresh;
      if (first.size > MOST_AT_ONCE) rest = new Uint32Array((count + 31) >> 5);
    }
  }
  if (rest !== undefined) yield* unmarked(rest, first);
}

function mark(bits: Uint32Array, rows: Rows): void {
  for (let at = 0; at < rows.length; at++) bits[rows[at] >> 5] |= 1 << (rows[at] & 31);
}

/** The marked rows without those that have come already. */
function* unmarked(bits: Uint32Array, first: ReadonlySet<number>): Generator<Rows> {
  for (const row of first) bits[row >> 5] &= ~(1 << (row & 31));
  let chunk: number[] = [];
  for (let word = 0; word < bits.length; word++) {
    for (let left = bits[word]; left !== 0; left &= left - 1) chunk.push((word << 5) + 31 - Math.clz32(left & -left));
    if (chunk.length < CHUNK) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
