import { isPresent } from '../../../assignment/columns/columnValue.js';
import type { NumberColumn, TextColumn } from '../../../assignment/columnTypes.js';

/** The text of a row, `null` for none. */
export function textIn(column: TextColumn | undefined, row: number): string | null {
  if (column === undefined || !isPresent(column, row) || column.codes[row] < 0) return null;
  return column.values[column.codes[row]];
}

/** The number of a row, NaN for none. */
export function numberIn(column: NumberColumn | undefined, row: number): number {
  if (column === undefined || !isPresent(column, row)) return Number.NaN;
  const value = column.numbers[row];
  return Number.isFinite(value) ? value : Number.NaN;
}
