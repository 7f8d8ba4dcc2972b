import type { LineList } from '../indexTypes.js';
import { hashText, rowIndex } from '../rowIndex.js';
import { stretchesOf } from '../stretchesOf.js';

/** Lines that are found by opportunity, too. Linear in the lines, unless they are already. */
export function indexOpportunities(lines: LineList): LineList {
  if (lines.byOpportunity !== null) return lines;
  const hashes = new Int32Array(lines.count);
  const absent = new Uint8Array(lines.count);
  let at = 0;
  for (const { table, start, end } of stretchesOf(lines)) {
    for (let row = start; row < end; row++, at++) {
      hashes[at] = hashText(table.opportunityIds[row]);
      absent[at] = table.ids[row] === '' ? 1 : 0;
    }
  }
  return { ...lines, byOpportunity: rowIndex(hashes, absent) };
}
