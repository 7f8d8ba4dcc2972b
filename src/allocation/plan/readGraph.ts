import { linkAll } from './linkAll.js';
import type { UnitGraph } from './problemTypes.js';

type Pairs = readonly (readonly [string, string])[];
type Edge = readonly [number, number];

/** A graph of units from pairs of ids, of which the order and repetitions do not matter. */
export function readGraph(unitAt: ReadonlyMap<string, number>, adjacency: Pairs, bridges: Pairs): UnitGraph {
  const seen = new Set<number>();
  const edges = edgesOf(adjacency, unitAt, seen);
  const joined = edgesOf(bridges, unitAt, seen);
  return { ...linkAll([...edges, ...joined], unitAt.size), edges, bridges: joined };
}

function edgesOf(pairs: Pairs, unitAt: ReadonlyMap<string, number>, seen: Set<number>): Edge[] {
  const edges = pairs.flatMap(([one, other]): Edge[] => {
    const ends = [unitAt.get(one) ?? 0, unitAt.get(other) ?? 0];
    const [low, high] = [Math.min(...ends), Math.max(...ends)];
    const key = low * unitAt.size + high;
    if (low === high || seen.has(key)) return [];
    seen.add(key);
    return [[low, high]];
  });
  return edges.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}
