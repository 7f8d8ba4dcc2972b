import type { Cells } from './types.js';

/** Which cells are rounded up, 1 for yes: a list for each row. */
export type Ups = readonly Uint8Array[];

/** A unit of a row that may move to another column, and the remainder that the row is further off by then. */
interface Move {
  readonly row: number;
  readonly to: number;
  readonly loss: bigint;
}

/**
 * Moves units, in place, from columns with too many right to columns with too few, those that lose the least first: no more
 * than what a maximum flow would do, but for all rows at once, where many are alike.
 */
export function moveDirectly(cells: Cells, ups: Ups, excess: number[]): void {
  for (const from of cells.columnOrder) {
    const moves = (excess[from] ?? 0) > 0 ? movesFrom({ cells, ups, excess }, from) : [];
    for (const { row, to } of moves) {
      if ((excess[from] ?? 0) <= 0) break;
      if ((excess[to] ?? 0) >= 0 || ups[row]?.[from] !== 1) continue;
      ups[row].set([0], from);
      ups[row].set([1], to);
      excess[from] = (excess[from] ?? 0) - 1;
      excess[to] = (excess[to] ?? 0) + 1;
    }
  }
}

interface Balance {
  readonly cells: Cells;
  readonly ups: Ups;
  readonly excess: readonly number[];
}

/** INVARIANT: rows and columns are gone through in their own order, and sorting keeps it among equals. */
function movesFrom({ cells, ups, excess }: Balance, from: number): Move[] {
  const targets = cells.columnOrder.filter((to) => (excess[to] ?? 0) < 0);
  const rows = cells.rowOrder.filter((row) => ups[row]?.[from] === 1);
  const moves = rows.flatMap((row) => {
    const remainders = cells.remainders[row] ?? [];
    const open = targets.filter((to) => ups[row]?.[to] === 0 && (remainders[to] ?? 0n) > 0n);
    return open.map((to): Move => ({ row, to, loss: (remainders[from] ?? 0n) - (remainders[to] ?? 0n) }));
  });
  return moves.sort((a, b) => compareLoss(a.loss, b.loss));
}

function compareLoss(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
