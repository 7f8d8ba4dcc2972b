import { compensatedSum } from '../statistics/compensatedSum.js';
import type { Figure, Fit, RowFigures } from './fitTypes.js';
import type { Expectation, ReadRow } from './readTypes.js';

/** Sums over all rows. */
interface Totals {
  readonly actual: number;
  readonly potential: number;
  readonly count: number;
}

/**
 * Sales in proportion to potential: `expected = potential · Σ sales / Σ potential`, so that the index is
 * `(sales / Σ sales) / (potential / Σ potential)`, and 1 on average when weighted by potential.
 *
 * It is least squares through the origin, weighted by 1 / potential, with the leverage `potential / Σ potential`.
 */
export function fitIndex({ rows, terms }: Expectation): Fit {
  const totals: Totals = {
    actual: compensatedSum(rows.map(({ actual }) => actual)),
    potential: compensatedSum(rows.map(({ values }) => values[0])),
    count: rows.length,
  };
  return {
    rows: rows.map((row) => toFigures(row, totals)),
    coefficients: terms.map((term) => ({
      term,
      estimate: totals.actual / totals.potential,
      standardError: null,
      t: null,
      reason: 'index_form' as const,
    })),
    values: {
      rSquared: 'index_form',
      adjustedRSquared: 'index_form',
      residualStandardError: 'index_form',
      degreesOfFreedom: 'index_form',
      average: totals.actual / totals.count,
    },
    rank: 1,
    dependences: [],
    degrees: 0,
    isExact: false,
    spread: null,
  };
}

function toFigures({ actual, values: [potential] }: ReadRow, totals: Totals): RowFigures {
  const leverage = potential / totals.potential;
  const expected = totals.actual * leverage;
  const others = totals.potential - potential;
  return {
    expected,
    leaveOneOut: others > 0 ? potential * ((totals.actual - actual) / others) : 'fits_itself',
    index: expected > 0 ? ratioTo(actual, expected) : 'nonpositive_expectation',
    indexInterval: 'index_form',
    studentizedResidual: 'index_form',
    leverage,
    contributions: [expected - totals.actual / totals.count],
  };
}

function ratioTo(actual: number, expected: number): Figure {
  const ratio = actual / expected;
  return Number.isFinite(ratio) ? ratio : 'beyond_range';
}
