import type { TermRow } from '../../workloads/performance/salesRows.js';

/** What each row should sell by all others, in the order of the rows, the way it is usually written: by normal equations. */
export function normalEquations(rows: readonly TermRow[], terms: readonly string[]): number[] {
  const design = rows.map((row) => [1, ...terms.map((term) => Number(row[term]))]);
  const size = terms.length + 1;
  const squares = Array.from({ length: size }, () => new Float64Array(size));
  const right = new Float64Array(size);
  for (const [at, x] of design.entries()) {
    for (let i = 0; i < size; i++) {
      right[i] += x[i] * rows[at].actual;
      for (let j = 0; j < size; j++) squares[i][j] += x[i] * x[j];
    }
  }
  const inverse = invert(squares);
  const coefficients = inverse.map((line) => product(line, right));
  return design.map((x, at) => {
    const leverage = product(
      x,
      inverse.map((line) => product(line, x)),
    );
    const { actual } = rows[at];
    return actual - (actual - product(x, coefficients)) / (1 - leverage);
  });
}

function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  let sum = 0;
  for (let at = 0; at < a.length; at++) sum += a[at] * b[at];
  return sum;
}

/** Gauss and Jordan. */
function invert(matrix: readonly Float64Array[]): number[][] {
  const size = matrix.length;
  const lines = matrix.map((line, row) => [...line, ...line.map((_, column) => (column === row ? 1 : 0))]);
  for (let column = 0; column < size; column++) {
    const pivot = lines[column][column];
    lines[column] = lines[column].map((value) => value / pivot);
    for (let row = 0; row < size; row++) {
      const factor = lines[row][column];
      if (row !== column) lines[row] = lines[row].map((value, at) => value - factor * lines[column][at]);
    }
  }
  return lines.map((line) => line.slice(size));
}
