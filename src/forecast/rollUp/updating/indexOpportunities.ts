import type { LineList } from '../indexTypes.js';
import { hashText, rowIndex } from '../rowIndex.js';
import { stretchesOf } from '../stretchesOf.js';
import { rowAt } from './rowAt.js';

/** Lines that are found by opportunity, too. Linear in the lines, unless they are already. */
export function indexOpportunities(lines: LineList): LineList {
  if (lines.byOpportunity !== null) return lines;
  const hashes = new Int32Array(lines.count);
  let at = 0;
  for (const { table, start, end } of stretchesOf(lines)) {
    for (let row = start; row < end; row++) hashes[at++] = hashText(table.opportunityIds[row]);
  }
  const isLine = (row: number) => {
    const place = rowAt(lines, row);
    return place.table.ids[place.row] !== '';
  };
  return { ...lines, byOpportunity: rowIndex(hashes, isLine) };
}
