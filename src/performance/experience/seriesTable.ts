import type { TwoWayLayout } from './twoWayLayout.js';

/** Values of pairs by the number of their territory and then of their period, `NaN` where there is no pair. */
export function seriesTable({ territoryIds, territoryOf, periodOf, periods }: TwoWayLayout, values: readonly number[]) {
  const table = territoryIds.map(() => new Array<number>(periods).fill(Number.NaN));
  for (const [at, value] of values.entries()) table[territoryOf[at]][periodOf[at]] = value;
  return table;
}
