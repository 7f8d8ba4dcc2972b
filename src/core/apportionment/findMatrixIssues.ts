import { describeValue } from '../describeValue.js';
import { isMembers } from '../isMembers.js';
import type { Issue } from '../issues.js';
import { findLengthIssues } from './findIdIssues.js';
import { findTotalIssues } from './findWeightIssues.js';

/** What is wrong with a matrix and its margins: their shape, or a member that is no number as it has to be. */
export function findMatrixIssues(matrix: unknown, margins: unknown): Issue[] {
  if (!isMembers(margins)) return [wrongType('/margins', 'margins as an object', margins)];
  const { rows, columns } = margins;
  if (!Array.isArray(rows)) return [wrongType('/rows', 'a list of sums', rows)];
  if (!Array.isArray(columns)) return [wrongType('/columns', 'a list of sums', columns)];
  return [
    ...Array.from(rows, (sum: unknown, i) => findTotalIssues(sum, `/rows/${i}`)).flat(),
    ...Array.from(columns, (sum: unknown, j) => findTotalIssues(sum, `/columns/${j}`)).flat(),
    ...findRowsIssues(matrix, rows.length, columns.length),
  ];
}

function findRowsIssues(matrix: unknown, height: number, width: number): Issue[] {
  if (!Array.isArray(matrix)) return [wrongType('/matrix', 'a list of rows', matrix)];
  const rows: readonly unknown[] = Array.from(matrix);
  return [
    ...findLengthIssues(rows, height, '/matrix'),
    ...rows.flatMap((row, i) => findRowIssues(row, width, `/matrix/${i}`)),
  ];
}

function findRowIssues(row: unknown, width: number, pointer: string): Issue[] {
  if (!Array.isArray(row)) return [wrongType(pointer, 'a list of cells', row)];
  const cells: readonly unknown[] = Array.from(row);
  return [
    ...findLengthIssues(cells, width, pointer),
    ...cells.flatMap((cell, j) => (isCell(cell) ? [] : [wrongType(`${pointer}/${j}`, 'a number within 2^53', cell)])),
  ];
}

function isCell(cell: unknown): boolean {
  return typeof cell === 'number' && Math.abs(cell) <= Number.MAX_SAFE_INTEGER;
}

function wrongType(pointer: string, expected: string, value: unknown): Issue {
  return { code: 'wrong_type', pointer, expected, received: describeValue(value) };
}
