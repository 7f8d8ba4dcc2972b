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

/** By group, and after the last one: how many pairs belong to the groups before it. */
function startsOf(count: number, groups: Int32Array): Uint32Array {
  const starts = new Uint32Array(count + 1);
  for (let pair = 0; pair < groups.length; pair++) starts[groups[pair] + 1]++;
  for (let group = 0; group < count; group++) starts[group + 1] += starts[group];
  return starts;
}

/** No rows, once for all who have none. */
export const NO_ROWS = new Int32Array(0);
