import type { Issue } from '../issues.js';
import type { Cells, Margins } from './types.js';

/** Margins that no rounding of the cells reaches, and margins of rows and of columns that do not add up to the same. */
export function findMarginIssues(margins: Margins, { remainders, rowUps, columnUps }: Cells): Issue[] {
  const { rows, columns } = margins;
  const openInRow = rows.map((_, i) => countOpen(remainders[i] ?? []));
  const openInColumn = columns.map((_, j) => countOpen(remainders.map((row) => row[j] ?? 0n)));
  const issues = [
    ...rows.flatMap((margin, i) => findOutside({ pointer: `/rows/${i}`, margin }, rowUps[i], openInRow[i])),
    ...columns.flatMap((margin, j) => findOutside({ pointer: `/columns/${j}`, margin }, columnUps[j], openInColumn[j])),
  ];
  return issues.length > 0 ? issues : findUnequalTotals(rows, columns);
}

function countOpen(remainders: readonly bigint[]): number {
  return remainders.reduce((count, remainder) => (remainder > 0n ? count + 1 : count), 0);
}

interface Margin {
  readonly pointer: string;
  readonly margin: number;
}

function findOutside({ pointer, margin }: Margin, ups = 0, open = 0): Issue[] {
  if (ups >= 0 && ups <= open) return [];
  return [{ code: 'infeasible_margin', pointer, margin, lowest: margin - ups, highest: margin - ups + open }];
}

function findUnequalTotals(rows: readonly number[], columns: readonly number[]): Issue[] {
  const [inRows, inColumns] = [sumOf(rows), sumOf(columns)];
  if (inRows === inColumns) return [];
  const [total, margin] = [Number(inRows), Number(inColumns)];
  return [{ code: 'infeasible_margin', pointer: '/columns', margin, lowest: total, highest: total }];
}

function sumOf(margins: readonly number[]): bigint {
  return margins.reduce((sum, margin) => sum + BigInt(margin), 0n);
}
