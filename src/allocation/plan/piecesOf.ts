import type { PlanProblem } from './problemTypes.js';

/**
 * The pieces of every territory, each a list of units in order, the largest piece of a territory first, then the one with
 * the first unit. The members of a family count as neighbours.
 */
export function piecesOf(problem: PlanProblem, assigned: Int32Array): number[][][] {
  const pieces: number[][][] = problem.territoryIds.map(() => []);
  const isSeen = new Uint8Array(assigned.length);
  const familyOf = new Map(problem.families.flatMap((family) => family.map((unit) => [unit, family])));
  for (const [unit, territory] of assigned.entries()) {
    if (territory === -1 || isSeen[unit] === 1) continue;
    pieces[territory].push(pieceFrom(unit, { problem, assigned, isSeen, familyOf }));
  }
  for (const list of pieces) list.sort((a, b) => b.length - a.length || a[0] - b[0]);
  return pieces;
}

interface Walk {
  readonly problem: PlanProblem;
  readonly assigned: Int32Array;
  readonly isSeen: Uint8Array;
  readonly familyOf: ReadonlyMap<number, readonly number[]>;
}

function pieceFrom(start: number, walk: Walk): number[] {
  const piece = [start];
  walk.isSeen[start] = 1;
  // A list that grows while it is read is a queue.
  for (const unit of piece) {
    for (const next of neighboursOf(unit, walk)) {
      if (walk.isSeen[next] === 1 || walk.assigned[next] !== walk.assigned[start]) continue;
      walk.isSeen[next] = 1;
      piece.push(next);
    }
  }
  return piece.sort((a, b) => a - b);
}

function neighboursOf(unit: number, { problem: { graph }, familyOf }: Walk): readonly number[] {
  const family = familyOf.get(unit) ?? [];
  if (graph === null) return family;
  return [...graph.neighbours.subarray(graph.starts[unit], graph.starts[unit + 1]), ...family];
}
