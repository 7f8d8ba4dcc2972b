import { valueAt } from '../../../core/sparseList.js';
import type { LineList, TableRow } from '../indexTypes.js';

/** Where the line of a row stands. */
export function rowAt({ table, changed }: Pick<LineList, 'table' | 'changed'>, row: number): TableRow {
  return valueAt(changed, row) ?? { table, row };
}
