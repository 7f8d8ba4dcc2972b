import type { LinePages } from '../indexTypes.js';
import { hashText, rowIndex } from '../rowIndex.js';
import { rowAt } from './rowAt.js';

/** Lines that are found by opportunity, too. Linear in the lines, unless they are already. */
export function indexOpportunities(lines: LinePages): LinePages {
  if (lines.byOpportunity !== null) return lines;
  const hashes = new Int32Array(lines.count);
  let at = 0;
  for (const { opportunityIds } of lines.pages) for (const id of opportunityIds) hashes[at++] = hashText(id);
  const isLine = (row: number) => {
    const place = rowAt(lines, row);
    return place.table.ids[place.row] !== '';
  };
  return { ...lines, byOpportunity: rowIndex(hashes, isLine) };
}
