/** Different rows, in whatever order they come. */
export interface RowSet {
  readonly has: (row: number) => boolean;
  readonly add: (row: number) => void;
  /** Ascending. */
  readonly rows: () => Uint32Array;
}

/** With so many times as many rows as are in a set, looking at a bit for each takes longer than sorting. */
const FEW = 64;

/** A set of rows below `count` with some rows in it; there will be `most` at most. */
export function rowSet(count: number, lists: readonly Iterable<number>[], most: number): RowSet {
  return most * FEW < count ? sparseSet(lists) : denseSet(count, lists);
}

function sparseSet(lists: readonly Iterable<number>[]): RowSet {
  const rows = new Set<number>();
  for (const list of lists) for (const row of list) rows.add(row);
  return {
    has: (row) => rows.has(row),
    add: (row) => rows.add(row),
    rows: () => Uint32Array.from(rows).sort(),
  };
}

function denseSet(count: number, lists: readonly Iterable<number>[]): RowSet {
  const words = new Int32Array(Math.ceil(count / 32));
  let size = 0;
  const has = (row: number) => ((words[row >> 5] >> (row & 31)) & 1) === 1;
  function add(row: number): void {
    if (has(row)) return;
    words[row >> 5] |= 1 << (row & 31);
    size++;
  }
  for (const list of lists) for (const row of list) add(row);
  return { has, add, rows: () => setBits(words, size) };
}

function setBits(words: Int32Array, size: number): Uint32Array {
  const bits = new Uint32Array(size);
  let next = 0;
  for (let at = 0; at < words.length; at++) {
    for (let word = words[at]; word !== 0; word &= word - 1) bits[next++] = at * 32 + 31 - Math.clz32(word & -word);
  }
  return bits;
}
