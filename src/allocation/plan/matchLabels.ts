/**
 * The assignment of rows to columns with the largest sum, by row: the column, −1 where there are fewer columns than rows.
 *
 * The Hungarian method with potentials (Kuhn 1955, Munkres 1957), cubic in the larger of both numbers.
 */
export function matchLabels(values: readonly (readonly number[])[], columns: number): number[] {
  const size = Math.max(values.length, columns);
  const cost = (row: number, column: number) => -(values[row]?.[column] ?? 0);
  const rowPotential = new Float64Array(size + 1);
  const columnPotential = new Float64Array(size + 1);
  // Rows and columns count from 1; column 0 stands for the row that is being placed.
  const rowOf = new Int32Array(size + 1);
  for (let row = 1; row <= size; row++) placeRow(row, { size, cost, rowPotential, columnPotential, rowOf });
  const matched = values.map(() => -1);
  for (let column = 1; column <= columns; column++)
    if (rowOf[column] <= values.length) matched[rowOf[column] - 1] = column - 1;
  return matched;
}

interface Matching {
  readonly size: number;
  readonly cost: (row: number, column: number) => number;
  readonly rowPotential: Float64Array;
  readonly columnPotential: Float64Array;
  readonly rowOf: Int32Array;
}

/** Finds the cheapest way to give a row a column, with others giving way (Dijkstra over reduced costs). */
function placeRow(row: number, matching: Matching): void {
  const { size, cost, rowPotential, columnPotential, rowOf } = matching;
  const least = new Float64Array(size + 1).fill(Number.POSITIVE_INFINITY);
  const cameFrom = new Int32Array(size + 1);
  const isDone = new Uint8Array(size + 1);
  rowOf[0] = row;
  let column = 0;
  while (rowOf[column] !== 0) {
    isDone[column] = 1;
    let [delta, next] = [Number.POSITIVE_INFINITY, 0];
    for (let each = 1; each <= size; each++) {
      if (isDone[each] === 1) continue;
      const reduced = cost(rowOf[column] - 1, each - 1) - rowPotential[rowOf[column]] - columnPotential[each];
      if (reduced < least[each]) [least[each], cameFrom[each]] = [reduced, column];
      if (least[each] < delta) [delta, next] = [least[each], each];
    }
    for (let each = 0; each <= size; each++) {
      if (isDone[each] === 1) {
        rowPotential[rowOf[each]] += delta;
        columnPotential[each] -= delta;
      } else least[each] -= delta;
    }
    column = next;
  }
  for (; column !== 0; column = cameFrom[column]) rowOf[column] = rowOf[cameFrom[column]];
}
