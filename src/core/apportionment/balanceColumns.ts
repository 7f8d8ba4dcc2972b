import { TerritoryError } from '../errors.js';
import { moveDirectly, type Ups } from './moveDirectly.js';
import type { Cells } from './types.js';

/**
 * The cells to be rounded up so that rows and columns have as many as they need.
 *
 * @throws {@link TerritoryError} `infeasible_margin` where the other margins leave a column too many: no path of a maximum
 * flow leads out of it.
 */
export function balanceColumns(cells: Cells): Ups {
  const ups = cells.remainders.map((row, i) => startRow(row, cells.rowUps[i] ?? 0, cells.columnOrder));
  const excess = cells.columnUps.map((wanted, j) => ups.reduce((count, row) => count + (row[j] ?? 0), -wanted));
  moveDirectly(cells, ups, excess);
  for (const column of cells.columnOrder) {
    while ((excess[column] ?? 0) > 0) {
      const end = moveOut(cells, ups, { column, excess });
      if (end === undefined) throw overfull(cells, column, excess[column] ?? 0);
      excess[column] = (excess[column] ?? 0) - 1;
      excess[end] = (excess[end] ?? 0) + 1;
    }
  }
  return ups;
}

/** The largest remainders of a row. */
function startRow(remainders: readonly bigint[], count: number, columnOrder: readonly number[]): Uint8Array {
  const ups = new Uint8Array(remainders.length);
  const sorted = [...columnOrder].sort((a, b) => compareDown(remainders[a] ?? 0n, remainders[b] ?? 0n));
  for (const column of sorted.slice(0, count)) ups[column] = 1;
  return ups;
}

function compareDown(a: bigint, b: bigint): number {
  if (a === b) return 0;
  return a > b ? -1 : 1;
}

interface Overfull {
  readonly column: number;
  readonly excess: readonly number[];
}

/** How a search came to a column: a unit of a row moves there from another column. */
interface Move {
  readonly row: number;
  readonly from: number;
}

/** Moves a unit out of a column, along a shortest path, into one that has too few, and says which. */
function moveOut(cells: Cells, ups: Ups, { column, excess }: Overfull): number | undefined {
  const reached = new Map<number, Move | null>([[column, null]]);
  for (const from of reached.keys()) {
    if (reached.size === excess.length) break;
    for (const { to, row } of movesFrom(cells, ups, from)) {
      if (reached.has(to)) continue;
      reached.set(to, { row, from });
      if ((excess[to] ?? 0) >= 0) continue;
      shift(ups, reached, to);
      return to;
    }
  }
  return undefined;
}

function* movesFrom({ remainders, rowOrder, columnOrder }: Cells, ups: Ups, from: number) {
  for (const row of rowOrder) {
    if (ups[row]?.[from] !== 1) continue;
    for (const to of columnOrder) if (ups[row][to] === 0 && (remainders[row]?.[to] ?? 0n) > 0n) yield { row, to };
  }
}

function shift(ups: Ups, reached: ReadonlyMap<number, Move | null>, end: number): void {
  let to = end;
  for (let move = reached.get(to); move; move = reached.get(to)) {
    const { row, from } = move;
    ups[row]?.set([1], to);
    ups[row]?.set([0], from);
    to = from;
  }
}

/** The least that the column comes to while the other margins are kept. */
function overfull({ columnSums, columnUps, remainders }: Cells, column: number, excess: number): TerritoryError {
  const margin = columnSums[column] ?? 0;
  const open = remainders.reduce((count, row) => ((row[column] ?? 0n) > 0n ? count + 1 : count), 0);
  const highest = margin - (columnUps[column] ?? 0) + open;
  return new TerritoryError([
    { code: 'infeasible_margin', pointer: `/columns/${column}`, margin, lowest: margin + excess, highest },
  ]);
}
