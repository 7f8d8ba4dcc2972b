import type { Column, TextColumn, TextListColumn } from '../columnTypes.js';

/** Whether a column has a value in a row. */
export function isPresent({ validity, validityOffset = 0 }: Column, row: number): boolean {
  return validity === undefined || isBitSet(validity, row + validityOffset);
}

/** Whether a bit is 1, the lowest of the first byte being the first. */
export function isBitSet(bits: Uint8Array, bit: number): boolean {
  return ((bits[bit >>> 3] >>> (bit & 7)) & 1) === 1;
}

/** The value of a row as a record would have it; `undefined` where there is none. */
export function columnValue(column: Column, row: number): unknown {
  if (!isPresent(column, row)) return undefined;
  if ('numbers' in column) return column.numbers[row];
  if ('booleans' in column) return column.booleans[row] !== 0;
  if ('bits' in column) return isBitSet(column.bits, row + (column.bitsOffset ?? 0));
  return 'offsets' in column ? listAt(column, row) : textAt(column, row);
}

function textAt({ codes, values }: TextColumn, row: number): string | undefined {
  return codes[row] < 0 ? undefined : (values[codes[row]] ?? undefined);
}

function listAt({ offsets, codes, values }: TextListColumn, row: number): (string | null)[] {
  return Array.from(codes.subarray(offsets[row], offsets[row + 1]), (code) => (code < 0 ? null : values[code]));
}
