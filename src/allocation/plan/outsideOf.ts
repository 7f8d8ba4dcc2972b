import { outsideBands } from './outsideBands.js';
import type { SearchState } from './searchTypes.js';

/** How far the loads of a search are outside their bands, as shares of the means, added up. */
export function outsideOf({ problem, loads }: SearchState): number {
  let sum = 0;
  for (let cell = 0; cell < loads.length; cell++) sum += outsideBands(problem, cell, loads[cell]);
  return sum;
}
