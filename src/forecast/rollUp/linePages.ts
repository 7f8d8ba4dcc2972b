import type { LineTable } from './indexTypes.js';

/** How many rows a page has: to copy one takes some microseconds. */
export const PAGE_ROWS = 512;

/** A table in pages, which share its columns. */
export function linePages(table: LineTable): LineTable[] {
  const count = Math.ceil(table.ids.length / PAGE_ROWS);
  return Array.from({ length: count }, (_, page) => rowsOf(table, page * PAGE_ROWS, (page + 1) * PAGE_ROWS));
}

function rowsOf(table: LineTable, start: number, end: number): LineTable {
  return {
    ids: table.ids.slice(start, end),
    opportunityIds: table.opportunityIds.slice(start, end),
    cells: table.cells.subarray(start, end),
    amounts: table.amounts.subarray(start, end),
    overlays: table.overlays.subarray(start, end),
    isRepeat: table.isRepeat.subarray(start, end),
    currencies: table.currencies.subarray(start, end),
    userIds: table.userIds.slice(start, end),
    dimensions: table.dimensions.map((column) => column.subarray(start, end)),
    rates: table.rates.subarray(start, end),
    probabilities: table.probabilities.subarray(start, end),
    // With the end of the last one; what they point at stays one column for all pages.
    starts: table.starts.subarray(start, end + 1),
    positions: table.positions,
    shares: table.shares,
  };
}
