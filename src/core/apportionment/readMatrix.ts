import { wholeNumbers } from '../exact/wholeNumbers.js';
import { readOptions } from '../readOptions.js';
import { throwIssues } from '../throwIssues.js';
import { findIdIssues } from './findIdIssues.js';
import { findMarginIssues } from './findMarginIssues.js';
import { findMatrixIssues } from './findMatrixIssues.js';
import { matrixIdsSchema } from './optionsSchema.js';
import { ranksOf } from './ranksOf.js';
import type { Cells, Margins, MatrixIds } from './types.js';

/** What {@link controlledRounding} is given, after every check, or a thrown error with every issue. */
export function readMatrix(matrix: readonly (readonly number[])[], margins: Margins, given?: MatrixIds): Cells {
  throwIssues(findMatrixIssues(matrix, margins));
  const { rows, columns } = margins;
  const { rowIds, columnIds } = readOptions(matrixIdsSchema, given);
  throwIssues([
    ...findIdIssues(rowIds, rows.length, '/rowIds'),
    ...findIdIssues(columnIds, columns.length, '/columnIds'),
  ]);
  const order = { rowOrder: orderOf(rowIds, rows.length), columnOrder: orderOf(columnIds, columns.length) };
  const cells = { ...splitCells(matrix, columns.length), ...order, columnSums: [...columns] };
  const ups = { rowUps: upsOf(rows, cells.floors), columnUps: upsOf(columns, transpose(cells.floors, columns.length)) };
  throwIssues(findMarginIssues(margins, { ...cells, ...ups }));
  return { ...cells, ...ups };
}

function splitCells(matrix: readonly (readonly number[])[], width: number): Pick<Cells, 'floors' | 'remainders'> {
  const { values, exponent } = wholeNumbers(matrix.flat());
  const one = 10n ** BigInt(-exponent);
  // INVARIANT: a number below 2^53 is rounded down exactly, to what is below its decimal as well.
  const floors = matrix.map((row) => row.map((cell) => Math.floor(cell) + 0));
  const cut = values.map((value) => ((value % one) + one) % one);
  return { floors, remainders: matrix.map((_, i) => cut.slice(i * width, (i + 1) * width)) };
}

/** In big integers, since the sum of a row may lie beyond 2^53 on the way. */
function upsOf(margins: readonly number[], floors: readonly (readonly number[])[]): number[] {
  return margins.map((margin, i) =>
    Number((floors[i] ?? []).reduce((left, floor) => left - BigInt(floor), BigInt(margin))),
  );
}

function transpose(rows: readonly (readonly number[])[], width: number): number[][] {
  return Array.from({ length: width }, (_, j) => rows.map((row) => row[j] ?? 0));
}

function orderOf(ids: readonly string[] | undefined, count: number): number[] {
  const order: number[] = [];
  ranksOf(ids, count).forEach((rank, index) => {
    order[rank] = index;
  });
  return Array.from(order);
}
