import type { AccountColumns } from '../columnTypes.js';
import { columnValue } from './columnValue.js';

/** What stands in the place of a row's id, which may be nothing, empty, or in plain JavaScript no text at all. */
export function idAt({ ids }: AccountColumns, row: number): unknown {
  return 'codes' in ids ? columnValue(ids, row) : ids[row];
}
