import { isEqualJson } from '../../core/isEqualJson.js';
import { hashRows } from './hashRows.js';
import type { CreditLine } from './types.js';

/** A row with an id that an earlier one has. */
export interface Repeat {
  readonly row: number;
  readonly firstRow: number;
  readonly isSame: boolean;
}

/** The rows whose id an earlier one has, where an empty id is none. Linear in the rows. */
export function findRepeats(ids: readonly string[], lines: readonly CreditLine[]): Repeat[] {
  if (isAscending(ids)) return [];
  const { rows, hashes } = hashRows(ids);
  const repeats: Repeat[] = [];
  for (let start = 0; start < rows.length; ) {
    let end = start + 1;
    while (end < rows.length && hashes[end] === hashes[start]) end++;
    if (end - start > 1) addRepeats(repeats, rows.subarray(start, end), { ids, lines });
    start = end;
  }
  return repeats.sort((a, b) => a.row - b.row);
}

/** Lines that come out of a database often are in the order of their ids. */
function isAscending(ids: readonly string[]): boolean {
  for (let row = 1; row < ids.length; row++) if (ids[row] <= ids[row - 1]) return false;
  return true;
}

interface Rows {
  readonly ids: readonly string[];
  readonly lines: readonly CreditLine[];
}

function addRepeats(repeats: Repeat[], rows: Int32Array, { ids, lines }: Rows): void {
  const firstRows = new Map<string, number>();
  for (const row of rows) {
    const firstRow = firstRows.get(ids[row]);
    if (firstRow === undefined) firstRows.set(ids[row], row);
    else if (ids[row] !== '') repeats.push({ row, firstRow, isSame: isEqualJson(lines[row], lines[firstRow]) });
  }
}
