import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import { cellNumbers, countCells } from './cellNumbers.js';
import type { ForecastContestant } from './types.js';

/** For each line, the set of its territories and of all above them, each of which gets it: what one writes by hand. */
export const walkUp: ForecastContestant = {
  name: 'walk up per line',
  prepare: (world) => ({
    run() {
      const sums = sumUp(world);
      return () => new Map(world.territories.map(({ id }, number) => [number, sums.get(id) ?? []]));
    },
  }),
};

function sumUp(world: ForecastWorld): Map<string, number[]> {
  const cellOf = cellNumbers();
  const parents = new Map(world.territories.map(({ id, parentId }) => [id, parentId]));
  const cells = countCells(world);
  const sums = new Map(world.territories.map(({ id }) => [id, new Array<number>(cells).fill(0)]));
  for (const line of world.lines) {
    const cell = cellOf(line);
    const above = new Set<string>();
    for (const { territoryId } of line.territories) {
      for (let id: string | null = territoryId; id !== null; id = parents.get(id) ?? null) above.add(id);
    }
    for (const id of above) {
      const row = sums.get(id);
      if (row !== undefined) row[cell] += line.amountMinor;
    }
  }
  return sums;
}
