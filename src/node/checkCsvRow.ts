import type { CsvRow } from './readCsvText.js';

/** The cells of a record, or why a row of CSV is none. */
export type CsvCells =
  | { readonly cells: readonly string[] }
  | { readonly fault: { readonly expected: string; readonly received: string } };

/** The cells of a row of CSV in a file with so many columns, or why it is no record. */
export function checkCsvRow(row: CsvRow, columns: number): CsvCells {
  if (row.kind === 'malformed') {
    return { fault: { expected: 'quotes around whole cells, doubled inside', received: row.received } };
  }
  if (row.cells.length === columns) return { cells: row.cells };
  return { fault: { expected: `${columns} cells, as in the header`, received: `${row.cells.length}` } };
}
