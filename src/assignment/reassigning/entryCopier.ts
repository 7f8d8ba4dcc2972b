import type { AssignmentTable } from '../types.js';

/** The territories of the rows of a table. */
export type Entries = Pick<AssignmentTable, 'offsets' | 'territories' | 'pinned'>;

/** Puts the entries of a table together from runs of rows of other tables. */
export interface EntryCopier {
  /** Adds the rows from one up to, not including, another one. */
  readonly copyRows: (source: Entries, from: number, to: number) => void;
  readonly finish: () => Entries;
}

/** A copier of so many rows with so many entries in all. */
export function entryCopier(rowCount: number, entryCount: number): EntryCopier {
  const offsets = new Uint32Array(rowCount + 1);
  const territories = new Uint32Array(entryCount);
  const pinned = new Uint8Array(Math.ceil(entryCount / 8));
  let [rows, size] = [0, 0];
  return {
    copyRows(source, from, to) {
      const [start, end] = [source.offsets[from], source.offsets[to]];
      territories.set(source.territories.subarray(start, end), size);
      copyPinned(source.pinned, [start, end], pinned, size);
      for (let row = from + 1; row <= to; row++) offsets[++rows] = source.offsets[row] - start + size;
      size += end - start;
    },
    finish: () => ({ offsets, territories, pinned }),
  };
}

/** Copies the bits of entries to where there is none yet. */
function copyPinned(bits: Uint8Array, [start, end]: readonly [number, number], copy: Uint8Array, size: number): void {
  for (let entry = start; entry < end; entry++) {
    const left = bits[entry >> 3] >> (entry & 7);
    // Mostly nothing is pinned in the rest of a byte.
    if (left === 0) entry |= 7;
    else if ((left & 1) === 1) setBit(copy, entry - start + size);
  }
}

function setBit(bits: Uint8Array, at: number): void {
  bits[at >> 3] |= 1 << (at & 7);
}
