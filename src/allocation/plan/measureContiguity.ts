import type { MeasuredPlan } from './measureTerritories.js';
import type { PlanProblem } from './problemTypes.js';
import type { Contiguity } from './scoreTypes.js';

/** Whether territories are in one piece, `null` without an adjacency. */
export function measureContiguity(
  { graph, unitIds, territoryIds }: PlanProblem,
  assigned: Int32Array,
  { pieces }: MeasuredPlan,
): Contiguity | null {
  if (graph === null || pieces === null) return null;
  const split = territoryIds.flatMap((territoryId, territory) => {
    if (pieces[territory].length < 2) return [];
    return [{ territoryId, pieces: pieces[territory].map((piece) => piece.map((unit) => unitIds[unit])) }];
  });
  const isInside = ([one, other]: readonly [number, number]) =>
    assigned[one] === assigned[other] && assigned[one] !== -1;
  return {
    isContiguous: split.length === 0,
    split,
    cutEdges: graph.edges.filter(
      ([one, other]) => assigned[one] !== assigned[other] && assigned[one] !== -1 && assigned[other] !== -1,
    ).length,
    bridgesUsed: graph.bridges.filter(isInside).map(([one, other]) => [unitIds[one], unitIds[other]] as const),
  };
}
