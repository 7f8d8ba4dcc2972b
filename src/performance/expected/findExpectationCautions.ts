import type { Caution } from '../cautions/types.js';
import { studentQuantile } from '../statistics/studentQuantile.js';
import { studentTail } from '../statistics/studentTail.js';
import { chanceThreshold } from './chanceThreshold.js';
import type { Fit } from './fitTypes.js';
import type { Expectation } from './readTypes.js';
import type { ExpectationForm, ExpectedRow } from './types.js';

/** How many rows a coefficient should have. */
const ROWS_EACH = 10;
/** How often chance alone may bring any row beyond the strict threshold. */
const STRICT = 0.05;
/** The part of its range that a term may lie beyond it. */
const MARGIN = 0.1;
/** The part of sales that one deal may be. */
const ONE_DEAL = 0.3;

/** What to be careful about in a fit, what concerns all rows first, then by row or term. */
export function findExpectationCautions(read: Expectation, fit: Fit, rows: readonly ExpectedRow[]): Caution[] {
  return [
    ...(read.form === 'index'
      ? [{ code: 'index_without_interval' as const, rows: rows.length }]
      : findFitCautions(fit, read.form, rows)),
    ...read.sellerControlled.map((term) => ({ code: 'seller_controlled' as const, term })),
    ...fit.dependences.map(({ column, others }) => ({
      code: 'collinear_term' as const,
      term: read.terms[column],
      others: others.map((other) => read.terms[other]),
    })),
    ...findUnranked(rows),
    ...rows.flatMap((row) => findLeverageCautions(row, fit, rows.length)),
    ...read.terms.flatMap((term, at) => findExtrapolations(read, term, at)),
    ...findConcentration(read),
  ];
}

type RegressionForm = Exclude<ExpectationForm, 'index'>;

function findFitCautions(fit: Fit, form: RegressionForm, rows: readonly ExpectedRow[]): Caution[] {
  const { rank, degrees } = fit;
  const recommended = ROWS_EACH * rank;
  const few = { code: 'few_rows' as const, rows: rows.length, coefficients: rank, recommended };
  const spread = findSpread(fit, form, rows);
  return [
    ...(rows.length < recommended ? [few] : []),
    ...(fit.isExact ? [{ code: 'exact_fit' as const, rows: rows.length }] : []),
    ...spread,
    ...findChance(rows, degrees, spread.length === 0),
  ];
}

/** Where one row alone is off, that is no pattern of the spread. */
function findSpread({ degrees, spread }: Fit, form: RegressionForm, rows: readonly ExpectedRow[]): Caution[] {
  if (degrees === 0 || spread === null || spread.statistic <= spread.threshold) return [];
  return rows.some(isInfinitelyFar) ? [] : [{ code: 'unequal_spread', form, ...spread }];
}

function isInfinitelyFar({ reasons }: ExpectedRow): boolean {
  return reasons.studentizedResidual === 'infinitely_far';
}

/** How many standard errors a row is off, or `null` where that cannot be told. */
function distanceOf(row: ExpectedRow): number | null {
  if (isInfinitelyFar(row)) return Number.POSITIVE_INFINITY;
  return row.studentizedResidual === null ? null : Math.abs(row.studentizedResidual);
}

/** What the distances of rows from their expectations are worth. */
function findChance(rows: readonly ExpectedRow[], degrees: number, isSpreadEqual: boolean): Caution[] {
  const distances = rows.flatMap((row) => {
    const distance = distanceOf(row);
    return distance === null ? [] : [{ id: row.id, distance }];
  });
  if (degrees === 0 || distances.length === 0) return [];
  const threshold = chanceThreshold(degrees);
  const beyond = (limit: number) => distances.filter(({ distance }) => distance > limit).map(({ id }) => id);
  const ids = beyond(threshold);
  if (ids.length === 0) return [{ code: 'mostly_noise', rows: rows.length, threshold }];
  // Unequal spread alone takes rows beyond any threshold.
  const strict = isSpreadEqual ? studentQuantile(STRICT / rows.length, degrees) : null;
  return [
    {
      code: 'multiple_comparisons',
      rows: rows.length,
      threshold,
      byChance: rows.length * studentTail(threshold, degrees),
      strict,
      ids,
      strictIds: strict === null ? [] : beyond(strict),
    },
  ];
}

/** Rows that have a place by sales and none by index. */
function findUnranked(rows: readonly ExpectedRow[]): Caution[] {
  return rows.flatMap(({ id, adjustedRank, reasons }): Caution[] => {
    return adjustedRank === null ? [{ code: 'row_without_rank', id, reason: reasons.index ?? 'beyond_range' }] : [];
  });
}

function findLeverageCautions(row: ExpectedRow, { rank, degrees }: Fit, rows: number): Caution[] {
  const { id, leverage, studentizedResidual } = row;
  const mean = rank / rows;
  if (leverage <= 2 * mean) return [];
  const multiple = leverage > 3 * mean ? 3 : 2;
  const high = { code: 'high_leverage' as const, id, leverage, threshold: multiple * mean, multiple } as const;
  const distance = distanceOf(row);
  if (distance === null || distance <= chanceThreshold(degrees)) return [high];
  return [high, { code: 'influential_row', id, leverage, studentizedResidual }];
}

/** The rows with the least and the most of a term, where they are far from all others. */
function findExtrapolations({ rows }: Expectation, term: string, at: number): Caution[] {
  const values = Float64Array.from(rows, (row) => row.values[at]).sort();
  const count = values.length;
  if (count < 3) return [];
  const ends = [
    { value: values[0], lowest: values[1], highest: values[count - 1] },
    { value: values[count - 1], lowest: values[0], highest: values[count - 2] },
  ];
  return ends.flatMap(({ value, lowest, highest }): Caution[] => {
    const margin = MARGIN * (highest - lowest);
    if (value >= lowest - margin && value <= highest + margin) return [];
    // INVARIANT: no other row has this value, or it would lie within their range.
    const id = rows.find((row) => row.values[at] === value)?.id ?? '';
    return [{ code: 'extrapolation', id, term, value, lowest, highest }];
  });
}

function findConcentration({ rows }: Expectation): Caution[] {
  return rows.flatMap(({ id, actual, largestDeal = 0 }) => {
    if (actual <= 0 || largestDeal <= ONE_DEAL * actual || largestDeal > actual) return [];
    return [{ code: 'concentrated_sales', id, share: largestDeal / actual }];
  });
}
