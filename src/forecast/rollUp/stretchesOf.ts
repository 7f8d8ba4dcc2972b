import { visitValues } from '../../core/sparseList.js';
import type { LineList, LineTable } from './indexTypes.js';

/** The rows of a table from one on up to another. */
export interface Stretch {
  readonly table: LineTable;
  readonly start: number;
  readonly end: number;
}

/** Where all lines stand, in the order of rows. */
export function stretchesOf({ table, changed }: Pick<LineList, 'table' | 'changed'>): Stretch[] {
  const stretches: Stretch[] = [];
  let start = 0;
  visitValues(changed, (place, row) => {
    if (row > start) stretches.push({ table, start, end: row });
    stretches.push({ table: place.table, start: place.row, end: place.row + 1 });
    start = row + 1;
  });
  const { length } = table.ids;
  if (start < length) stretches.push({ table, start, end: length });
  return stretches;
}
