import { readPlainData } from '../readPlainData.js';
import { balanceColumns } from './balanceColumns.js';
import { readMatrix } from './readMatrix.js';
import type { Margins, MatrixIds } from './types.js';

/**
 * A matrix with each cell rounded down or up so that its rows and its columns add up to the margins.
 *
 * Whole cells stay as they are. Where rows and columns of the exact cells add up to the margins there always is such a
 * matrix (Cox 1987); cells that a computation left a little beside their exact values do no harm. Each row begins with its
 * largest remainders rounded up; then units move from columns with too many to columns with too few, first those that lose
 * the least right from one to the other, then along shortest paths of a maximum flow. That keeps close to the exact cells,
 * though not always as close as can be. Ties go to the smaller id, so that with ids the order of rows and columns does not
 * matter.
 *
 * Cost: that of sorting the cells, by column that has too many, and up to all cells for each unit that takes a longer path.
 *
 * @throws {@link TerritoryError} `wrong_type` naming the place of a cell that is no finite number or beyond 2^53, of a row
 * of another length or of a margin that is no safe integer; `duplicate_id`; `infeasible_margin`.
 * @example
 * const matrix = [[33.4, 33.3, 33.3], [16.6, 16.7, 16.7], [50, 50, 50]];
 * controlledRounding(matrix, { rows: [100, 50, 150], columns: [100, 100, 100] }); // => [
 * //   [34, 33, 33],
 * //   [16, 17, 17],
 * //   [50, 50, 50],
 * // ]
 */
export function controlledRounding(
  matrix: readonly (readonly number[])[],
  margins: Margins,
  ids?: MatrixIds,
): number[][] {
  const cells = readPlainData(() => readMatrix(matrix, margins, ids));
  const isUp = balanceColumns(cells);
  return cells.floors.map((row, i) => row.map((floor, j) => (isUp[i]?.[j] ? floor + 1 : floor)));
}
