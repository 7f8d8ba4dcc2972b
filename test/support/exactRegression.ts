/** A fraction in lowest terms, with a denominator above 0. */
interface Fraction {
  readonly top: bigint;
  readonly bottom: bigint;
}

/** Least squares in fractions: the slow, obvious way by normal equations, without any rounding. */
export interface ExactFit {
  /** The columns that are part of it; the intercept is -1. */
  readonly kept: readonly number[];
  /** By member of `kept`. */
  readonly coefficients: readonly number[];
  readonly fitted: readonly number[];
  readonly residualSquares: number;
  /** What the fit says of other terms, and x' (X' X)^-1 x, their distance from the rows. */
  readonly predict: (terms: readonly number[]) => { readonly value: number; readonly distance: number };
}

/** Fits whole numbers by an intercept and whole columns, leaving out columns that those before them determine. */
export function exactRegression(rows: readonly (readonly number[])[], values: readonly number[]): ExactFit {
  const kept = keptColumns(rows);
  const design = rows.map((row) => pick(row, kept));
  const squares = kept.map((_, i) => kept.map((__, j) => sum(design.map((x) => multiply(x[i], x[j])))));
  const right = kept.map((_, i) => sum(design.map((x, at) => multiply(x[i], whole(values[at])))));
  const solved = solve(squares, right) ?? [];
  const predict = (x: readonly Fraction[]) => sum(x.map((value, at) => multiply(value, solved[at])));
  const residuals = design.map((x, at) => add(whole(values[at]), negate(predict(x))));
  return {
    kept,
    coefficients: solved.map(toNumber),
    fitted: design.map((x) => toNumber(predict(x))),
    residualSquares: toNumber(sum(residuals.map((residual) => multiply(residual, residual)))),
    predict: (terms) => {
      const x = pick(terms, kept);
      const weights = solve(squares, x) ?? [];
      return {
        value: toNumber(predict(x)),
        distance: toNumber(sum(x.map((value, at) => multiply(value, weights[at])))),
      };
    },
  };
}

/** The intercept, and each column that is no combination of those before it. */
function keptColumns(rows: readonly (readonly number[])[]): number[] {
  const kept = [-1];
  for (const column of rows[0].keys()) if (isIndependent(rows, [...kept, column])) kept.push(column);
  return kept;
}

function isIndependent(rows: readonly (readonly number[])[], columns: readonly number[]): boolean {
  const design = rows.map((row) => pick(row, columns));
  const squares = columns.map((_, i) => columns.map((__, j) => sum(design.map((x) => multiply(x[i], x[j])))));
  return (
    solve(
      squares,
      columns.map(() => whole(0)),
    ) !== undefined
  );
}

function pick(row: readonly number[], columns: readonly number[]): Fraction[] {
  return columns.map((column) => whole(column === -1 ? 1 : row[column]));
}

/** Gauss and Jordan; nothing where the matrix is singular. */
function solve(matrix: readonly (readonly Fraction[])[], right: readonly Fraction[]): Fraction[] | undefined {
  const lines = matrix.map((line, at) => [...line, right[at]]);
  for (const [column] of matrix.entries()) {
    const pivot = lines.findIndex((line, at) => at >= column && line[column].top !== 0n);
    if (pivot === -1) return undefined;
    [lines[column], lines[pivot]] = [lines[pivot], lines[column]];
    const inverse = invert(lines[column][column]);
    lines[column] = lines[column].map((value) => multiply(value, inverse));
    for (const [at, line] of lines.entries()) {
      if (at === column || line[column].top === 0n) continue;
      const factor = negate(line[column]);
      lines[at] = line.map((value, place) => add(value, multiply(factor, lines[column][place])));
    }
  }
  return lines.map((line) => line[matrix.length]);
}

function whole(value: number): Fraction {
  return { top: BigInt(value), bottom: 1n };
}

function reduce(top: bigint, bottom: bigint): Fraction {
  let [a, b] = [top < 0n ? -top : top, bottom];
  while (b !== 0n) [a, b] = [b, a % b];
  return { top: top / a, bottom: bottom / a };
}

function add(a: Fraction, b: Fraction): Fraction {
  return reduce(a.top * b.bottom + b.top * a.bottom, a.bottom * b.bottom);
}

function multiply(a: Fraction, b: Fraction): Fraction {
  return reduce(a.top * b.top, a.bottom * b.bottom);
}

function negate({ top, bottom }: Fraction): Fraction {
  return { top: -top, bottom };
}

function invert({ top, bottom }: Fraction): Fraction {
  return top < 0n ? { top: -bottom, bottom: -top } : { top: bottom, bottom: top };
}

function sum(values: readonly Fraction[]): Fraction {
  return values.reduce(add, whole(0));
}

function toNumber({ top, bottom }: Fraction): number {
  const scaled = (top * 10n ** 25n) / bottom;
  return Number(scaled) / 1e25;
}
