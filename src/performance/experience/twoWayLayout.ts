import type { Pair } from './relationTypes.js';

/** Which territory and which period each pair is of, both as numbers from 0. */
export interface TwoWayLayout {
  readonly territoryOf: Int32Array;
  readonly periodOf: Int32Array;
  readonly territoryIds: readonly string[];
  /** How many pairs each territory has. */
  readonly territorySizes: Int32Array;
  readonly periods: number;
  /** How many figures of their own territories and periods have, taken together. */
  readonly rank: number;
}

/** Pairs by territory and period, numbered in their order. */
export function twoWayLayout(pairs: readonly Pair[]): TwoWayLayout {
  const territoryIds = [...new Set(pairs.map(({ territoryId }) => territoryId))];
  const places = [...new Set(pairs.map(({ period }) => period))];
  const territoryNumbers = new Map(territoryIds.map((id, number) => [id, number]));
  const periodNumbers = new Map(places.map((place, number) => [place, number]));
  const territoryOf = Int32Array.from(pairs, ({ territoryId }) => territoryNumbers.get(territoryId) ?? 0);
  const periodOf = Int32Array.from(pairs, ({ period }) => periodNumbers.get(period) ?? 0);
  const territorySizes = new Int32Array(territoryIds.length);
  for (const number of territoryOf) territorySizes[number]++;
  const nodes = territoryIds.length + places.length;
  const links = pairs.map((_, at) => [territoryOf[at], territoryIds.length + periodOf[at]] as const);
  const rank = nodes - countParts(nodes, links);
  return { territoryOf, periodOf, territoryIds, territorySizes, periods: places.length, rank };
}

/** How many parts of a graph nothing links: in each of them, a figure may go from periods to territories. */
function countParts(nodes: number, links: readonly (readonly [number, number])[]): number {
  const parents = Array.from({ length: nodes }, (_, node) => node);
  const topOf = (node: number) => {
    let top = node;
    while (parents[top] !== top) {
      parents[top] = parents[parents[top]];
      top = parents[top];
    }
    return top;
  };
  let parts = nodes;
  for (const [a, b] of links) {
    const [one, other] = [topOf(a), topOf(b)];
    if (one === other) continue;
    parents[one] = other;
    parts--;
  }
  return parts;
}
