import type { LinePages, LineTable } from '../indexTypes.js';
import { PAGE_ROWS } from '../linePages.js';

/** A row in its table. */
export interface TableRow {
  readonly table: LineTable;
  readonly row: number;
}

/** Where the line of a row stands. */
export function rowAt({ pages }: Pick<LinePages, 'pages'>, row: number): TableRow {
  return { table: pages[Math.floor(row / PAGE_ROWS)], row: row % PAGE_ROWS };
}
