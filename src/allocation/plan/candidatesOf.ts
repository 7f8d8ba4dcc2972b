import type { SearchState } from './searchTypes.js';

/** The number of territories that are tried for a group before others. */
const NEAREST = 8;

/** By group, the territories where it costs least to be; `width` of them. */
export interface Candidates {
  readonly width: number;
  readonly list: Int32Array;
}

/** The territories where each group would cost least, the cheapest first. */
export function candidatesOf({ linear, territories, assigned }: SearchState): Candidates {
  const width = Math.min(NEAREST, territories);
  const list = new Int32Array(assigned.length * width);
  for (let group = 0; group < assigned.length; group++) {
    const row = linear.subarray(group * territories, (group + 1) * territories);
    list.set(cheapest(row, width), group * width);
  }
  return { width, list };
}

/** By insertion: quick for the few that are kept. */
function cheapest(costs: Float64Array, width: number): Int32Array {
  const kept = new Int32Array(width);
  let length = 0;
  for (let territory = 0; territory < costs.length; territory++) {
    if (length === width && costs[territory] >= costs[kept[length - 1]]) continue;
    let at = length < width ? length++ : length - 1;
    for (; at > 0 && costs[kept[at - 1]] > costs[territory]; at--) kept[at] = kept[at - 1];
    kept[at] = territory;
  }
  return kept;
}
