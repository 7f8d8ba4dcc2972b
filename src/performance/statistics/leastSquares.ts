import { compensatedSum } from './compensatedSum.js';
import { lengthOf, type Reflector, reflect, reflectorOf } from './householder.js';
import { solveTransposed, solveTriangle, type Triangle } from './solveTriangle.js';

/** What a column that brings nothing new may still differ by from what the columns before it make. */
const TOLERANCE = 1e-10;
/** The same for one that does not vary. */
const CONSTANT = 1e-13;

/** A column that is no part of a fit: it is a combination of the ones in `others`, or constant where there are none. */
export interface Dependence {
  readonly column: number;
  readonly others: readonly number[];
}

/** A plane through points, with an intercept. */
export interface LeastSquares {
  readonly intercept: number;
  /** The deviation of the intercept is this times the standard error of the residuals. */
  readonly interceptScale: number;
  /** By column; `null` for one that is no part of the fit. */
  readonly slopes: readonly (number | null)[];
  /** The deviation of each slope, as of the intercept. */
  readonly slopeScales: readonly (number | null)[];
  /** The means of the columns and of the values. */
  readonly means: readonly number[];
  readonly mean: number;
  /** What the plane misses of each value: value - fitted. */
  readonly residuals: Float64Array;
  /** How far each point draws the plane to itself, from 1 / points to 1. */
  readonly leverages: Float64Array;
  /** The number of coefficients that were found, with the intercept. */
  readonly rank: number;
  readonly dependences: readonly Dependence[];
}

/**
 * The plane with the least sum of squared residuals: `value = intercept + Σ slope · column`.
 *
 * Columns are centred, which keeps the intercept out of the way, scaled to length 1 and reduced by Householder's mirrors; a
 * column that constants and columns before it determine is left out and told. Source: Golub and Van Loan, Matrix
 * Computations, 5.2 and 5.3. Cost: points times columns squared.
 */
export function leastSquares(columns: readonly Float64Array[], values: Float64Array): LeastSquares {
  const means = columns.map(meanOf);
  const mean = meanOf(values);
  const reduced = reduceColumns(columns.map((column, at) => centre(column, means[at])));
  const { inner, projected, residuals } = project(reduced, centre(values, mean));
  const scaled = solveTriangle(reduced.triangle, inner);
  const slopes = spreadOut(columns, reduced, (at, length) => scaled[at] / length);
  return {
    intercept: mean - compensatedSum(slopes.map((slope, at) => (slope ?? 0) * means[at])),
    interceptScale: interceptScaleOf(reduced, means, values.length),
    slopes,
    slopeScales: spreadOut(columns, reduced, (at, length) => lengthOf(unitSolution(reduced.triangle, at)) / length),
    means,
    mean,
    residuals,
    leverages: projected,
    rank: reduced.kept.length + 1,
    dependences: reduced.dependences,
  };
}

interface Reduced {
  /** The columns that are part of the fit, with their lengths. */
  readonly kept: { readonly column: number; readonly length: number }[];
  readonly reflectors: Reflector[];
  readonly triangle: number[][];
  readonly dependences: Dependence[];
}

interface Centred {
  readonly vector: Float64Array;
  /** The length of the column as it came, which tells how far it may be off. */
  readonly length: number;
}

function meanOf(column: Float64Array): number {
  return compensatedSum(column) / column.length;
}

function centre(column: Float64Array, mean: number): Centred {
  return { vector: column.map((value) => value - mean), length: lengthOf(column) };
}

function reduceColumns(columns: readonly Centred[]): Reduced {
  const reduced: Reduced = { kept: [], reflectors: [], triangle: [], dependences: [] };
  for (const [column, { vector, length: before }] of columns.entries()) {
    const length = lengthOf(vector);
    if (length <= CONSTANT * before) reduced.dependences.push({ column, others: [] });
    else addColumn(reduced, column, { vector: vector.map((value) => value / length), length });
  }
  return reduced;
}

function addColumn(reduced: Reduced, column: number, { vector, length }: Centred): void {
  const { kept, reflectors, triangle, dependences } = reduced;
  for (const reflector of reflectors) reflect(vector, reflector);
  const start = kept.length;
  const above = Array.from(vector.subarray(0, start));
  if (lengthOf(vector.subarray(start)) <= TOLERANCE) {
    const parts = solveTriangle(triangle, above);
    // A part that is rounding alone is none.
    const others = kept.filter((_, at) => Math.abs(parts[at]) > TOLERANCE).map((other) => other.column);
    dependences.push({ column, others });
    return;
  }
  const { reflector, pivot } = reflectorOf(vector, start);
  reflectors.push(reflector);
  triangle.push([...above, pivot]);
  kept.push({ column, length });
}

/** What of the values lies in the plane, in its own directions; what does not; and how far each point lies in the plane. */
function project({ reflectors }: Reduced, { vector }: Centred) {
  for (const reflector of reflectors) reflect(vector, reflector);
  const inner = Array.from(vector.subarray(0, reflectors.length));
  vector.fill(0, 0, reflectors.length);
  for (const reflector of [...reflectors].reverse()) reflect(vector, reflector);
  const projected = new Float64Array(vector.length).fill(1 / vector.length);
  for (let direction = 0; direction < reflectors.length; direction++) addSquares(projected, direction, reflectors);
  return { inner, projected, residuals: vector };
}

function addSquares(sums: Float64Array, direction: number, reflectors: readonly Reflector[]): void {
  const vector = new Float64Array(sums.length);
  vector[direction] = 1;
  // Later mirrors leave it as it is.
  for (let at = direction; at >= 0; at--) reflect(vector, reflectors[at]);
  for (let at = 0; at < sums.length; at++) sums[at] += vector[at] ** 2;
}

/** A figure of each column of the fit at the place of the column, `null` at the others. */
function spreadOut(
  columns: readonly unknown[],
  { kept }: Reduced,
  figure: (at: number, length: number) => number,
): (number | null)[] {
  const figures: (number | null)[] = columns.map(() => null);
  for (const [at, { column, length }] of kept.entries()) figures[column] = figure(at, length);
  return figures;
}

/** A row of the inverse of the triangle. */
function unitSolution(triangle: Triangle, row: number): number[] {
  return solveTransposed(
    triangle,
    triangle.map((_, at) => (at === row ? 1 : 0)),
  );
}

function interceptScaleOf({ kept, triangle }: Reduced, means: readonly number[], count: number): number {
  const scaled = kept.map(({ column, length }) => means[column] / length);
  return Math.sqrt(1 / count + lengthOf(solveTransposed(triangle, scaled)) ** 2);
}
