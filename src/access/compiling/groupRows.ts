import { startsOf } from '../tables/listPages.js';
import type { Pairs } from './pairs.js';

/** By group: its rows, in the order of the pairs of a row and its group. */
export function groupRows(groups: number, { rows, values }: Pairs): Int32Array[] {
  if (rows.length === 0) return Array.from({ length: groups }, () => NO_ROWS);
  const starts = startsOf(groups, values);
  const next = starts.slice();
  const sorted = new Int32Array(rows.length);
  for (let pair = 0; pair < rows.length; pair++) sorted[next[values[pair]]++] = rows[pair];
  return Array.from({ length: groups }, (_, group) => sorted.subarray(starts[group], starts[group + 1]));
}

/** No rows, once for all who have none. */
export const NO_ROWS = new Int32Array(0);
