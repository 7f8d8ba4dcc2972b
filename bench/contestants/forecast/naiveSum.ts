import type { CreditLine } from 'bailiwick';
import type { ForecastWorld } from '../../workloads/forecast/forecastWorld.js';
import { cellNumbers, countCells } from './cellNumbers.js';
import type { ForecastContestant } from './types.js';

/** So many territories, evenly spread, stand for all of them: more would take hours. */
const SAMPLE = 20;

/** For each territory, the sum over all lines that are in it or below it: the base of the ratios. */
export const naiveSum: ForecastContestant = {
  name: 'naive sum per territory',
  prepare(world) {
    const below = territoriesBelow(world);
    const step = Math.max(1, Math.floor(world.territories.length / SAMPLE));
    const numbers = Array.from({ length: Math.ceil(world.territories.length / step) }, (_, at) => at * step);
    return {
      share: numbers.length / world.territories.length,
      run() {
        const sums = new Map(numbers.map((number) => [number, sumOf(world, below(number))]));
        return () => sums;
      },
    };
  },
};

function sumOf(world: ForecastWorld, ids: ReadonlySet<string>): number[] {
  const cellOf = cellNumbers();
  const sums = new Array<number>(countCells(world)).fill(0);
  for (const line of world.lines) if (isIn(line, ids)) sums[cellOf(line)] += line.amountMinor;
  return sums;
}

function isIn({ territories }: CreditLine, ids: ReadonlySet<string>): boolean {
  for (const { territoryId } of territories) if (ids.has(territoryId)) return true;
  return false;
}

/** Gives a territory with all below it, as ids. */
function territoriesBelow({ territories }: ForecastWorld): (number: number) => Set<string> {
  const children = new Map<string, string[]>();
  for (const { id, parentId } of territories) {
    if (parentId !== null) children.set(parentId, [...(children.get(parentId) ?? []), id]);
  }
  return (number) => {
    const ids = new Set([territories[number].id]);
    for (const id of ids) for (const child of children.get(id) ?? []) ids.add(child);
    return ids;
  };
}
