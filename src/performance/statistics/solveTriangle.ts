/** The upper triangle of a matrix by columns: column j has the members of rows 0 to j. */
export type Triangle = readonly (readonly number[])[];

/**
 * The x with `triangle · x = right`.
 *
 * @example
 * solveTriangle([[2], [1, 4]], [4, 8]); // => [1, 2]
 */
export function solveTriangle(triangle: Triangle, right: readonly number[]): number[] {
  const left = [...right];
  for (let row = triangle.length - 1; row >= 0; row--) {
    left[row] /= triangle[row][row];
    for (let above = 0; above < row; above++) left[above] -= triangle[row][above] * left[row];
  }
  return left;
}

/**
 * The x with `transpose of triangle · x = right`.
 *
 * @example
 * solveTransposed([[2], [1, 4]], [4, 10]); // => [2, 2]
 */
export function solveTransposed(triangle: Triangle, right: readonly number[]): number[] {
  return triangle.reduce<number[]>((solved, column, row) => {
    const known = solved.reduce((sum, value, above) => sum + value * column[above], 0);
    solved.push((right[row] - known) / column[row]);
    return solved;
  }, []);
}
