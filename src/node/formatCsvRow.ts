const NEEDS_QUOTES = /[",\r\n]/;

/**
 * A line of CSV as RFC 4180 has it, with its line feed: cells with commas, quotes or line ends in quotes, others as they
 * are.
 *
 * @example
 * formatCsvRow(['a', 'Smith, "Jones"']); // => 'a,"Smith, ""Jones"""\n'
 */
export function formatCsvRow(cells: readonly string[]): string {
  // A lone empty cell would be a blank line, which is no record.
  return cells.length === 1 && cells[0] === '' ? '""\n' : `${cells.map(quote).join(',')}\n`;
}

function quote(cell: string): string {
  return NEEDS_QUOTES.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}
