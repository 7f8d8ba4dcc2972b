import type { LineTable } from '../indexTypes.js';
import { PAGE_ROWS } from '../linePages.js';
import type { RowPlan } from './planRows.js';
import { type RowSources, withRows } from './withRows.js';

/** Pages in which the rows that are left are empty, unless they are taken by a line of `table`. */
export function replaceRows(
  pages: readonly LineTable[],
  { left, taken, count }: RowPlan,
  table: LineTable,
): LineTable[] {
  const sources = new Map<number, RowSources>();
  for (const row of left) sourcesOf(sources, row).set(row % PAGE_ROWS, -1);
  for (const [at, row] of taken.entries()) sourcesOf(sources, row).set(row % PAGE_ROWS, at);
  const changed = pages.slice();
  for (const number of Array.from(sources.keys()).sort((a, b) => a - b)) {
    const size = Math.min(PAGE_ROWS, count - number * PAGE_ROWS);
    changed[number] = withRows(pages[number], sourcesOf(sources, number * PAGE_ROWS), { table, size });
  }
  return changed;
}

/** By place on the page of a row. */
function sourcesOf(sources: Map<number, RowSources>, row: number): RowSources {
  const number = Math.floor(row / PAGE_ROWS);
  const known = sources.get(number) ?? new Map();
  sources.set(number, known);
  return known;
}
