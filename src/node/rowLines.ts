import type { RecordBatch } from './types.js';

/** On which line of a file a record starts, for the records that were added. */
export interface RowLines {
  add(batch: Pick<RecordBatch, 'rows' | 'lines'>): void;
  lineOf(row: number): number;
}

/**
 * An empty {@link RowLines}. It remembers only where rows and lines stop going in step, which in most files is nowhere:
 * so it stays small for any number of records.
 */
export function rowLines(): RowLines {
  const starts: number[] = [];
  const shifts: number[] = [];
  return {
    add: ({ rows, lines }) => {
      rows.forEach((row, place) => {
        const shift = lines[place] - row;
        if (shift === shifts.at(-1)) return;
        starts.push(row);
        shifts.push(shift);
      });
    },
    lineOf: (row) => row + (shifts[lastAtOrBefore(starts, row)] ?? 1),
  };
}

function lastAtOrBefore(ascending: readonly number[], wanted: number): number {
  let [low, high] = [0, ascending.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (ascending[middle] <= wanted) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
