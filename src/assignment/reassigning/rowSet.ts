/** Different rows, in whatever order they come. */
export interface RowSet {
  readonly has: (row: number) => boolean;
  readonly add: (row: number) => void;
  /** Ascending. */
  readonly rows: () => Uint32Array;
}

/** A set of rows below `count`, a bit for each, with some rows in it. */
export function rowSet(count: number, lists: readonly Iterable<number>[]): RowSet {
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
