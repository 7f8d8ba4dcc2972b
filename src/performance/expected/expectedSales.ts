import type { Issue } from '../../core/issues.js';
import { readPlainData } from '../../core/readPlainData.js';
import { rankCorrelation } from '../statistics/rankCorrelation.js';
import { findExpectationCautions } from './findExpectationCautions.js';
import { fitIndex } from './fitIndex.js';
import { fitRegression } from './fitRegression.js';
import type { Figure, Fit, RowFigures } from './fitTypes.js';
import { rankRows } from './rankRows.js';
import { readExpectation } from './readExpectation.js';
import type { Expectation, ReadRow } from './readTypes.js';
import type { NoExpectation } from './reasonTypes.js';
import type { ExpectationOptions, ExpectedRow, ExpectedSales, FigureInterval, SalesRow } from './types.js';

/** What indexes that are the same may differ by, relative to their size: rounding. */
const SAME_INDEX = 1e-9;

/**
 * What each territory should sell, given what the seller does not control, and how far what it sold is off that.
 *
 * | form | expected | suits |
 * |---|---|---|
 * | `index` | potential · Σ sales / Σ potential, of one term | fewer than ten rows |
 * | `linear` | intercept + Σ slope · term, by ordinary least squares | about ten rows for each coefficient |
 * | `logLog` | e^intercept · Π term^slope, by least squares of the logarithms; a median rather than a mean | the same, where terms work together and all are above 0 |
 *
 * A row is judged by what all the others say of it: `leaveOneOut` is what a fit without it expects, `index` what it sold
 * over that, and `studentizedResidual` how far apart these are in standard errors. What a seller controls, such as calls or
 * experience, should be no term: it would explain away what is to be measured. A term that does not vary, or that terms
 * before it determine, is left out, with a caution, and changes no other figure. The unit of sales or of a term does not
 * matter. Indexes within a billionth of each other share a place. What cannot be told is `null`, and `reasons` says why; `cautions` says what the ranks are worth.
 *
 * Standard errors suppose that rows miss what is expected of them by about as much everywhere. Where the misses grow with what
 * is expected, `linear` takes large rows for outstanding that are merely large: the caution `unequal_spread` then says so, and
 * no row is named as surely beyond chance (`strict` is `null`); the figures of rows stay as they are. With 30 rows whose
 * sales miss in proportion, the caution is there in about 8 of 10 tables, in 20 rows in 6: its absence proves little.
 *
 * Source: Cravens, Woodruff and Stamper, An Analytical Approach for Evaluating Sales Territory Performance, Journal of
 * Marketing 36 (1972). Cost: rows times terms squared.
 *
 * @throws {@link TerritoryError} `wrong_type` and `missing_member` naming the place, `duplicate_id`, `unknown_term`,
 * `too_few_rows` for no more rows than coefficients, `zero_weights` for an index of no potential.
 * @example
 * const rows = [
 *   { id: 'rich', actual: 600, potential: 80 },
 *   { id: 'poor', actual: 200, potential: 10 },
 *   { id: 'even', actual: 200, potential: 10 },
 * ];
 * const { rows: judged } = expectedSales(rows, { terms: ['potential'], form: 'index' });
 * judged.map(({ id, rawRank, expected, index }) => [id, rawRank, expected, index]); // => [
 * //   ['even', 2, 100, 2],
 * //   ['poor', 2, 100, 2],
 * //   ['rich', 1, 800, 0.75],
 * // ]
 */
export function expectedSales(rows: readonly SalesRow[], options: ExpectationOptions): ExpectedSales {
  const read = readPlainData(() => readExpectation(rows, options));
  const fit = read.form === 'index' ? fitIndex(read) : fitRegression(read);
  const judged = toRows(read, fit);
  const ranked = judged.flatMap(({ actual, adjustedRank }) =>
    adjustedRank === null ? [] : [{ actual, adjustedRank }],
  );
  const correlation = rankCorrelation(
    ranked.map(({ actual }) => actual),
    ranked.map(({ adjustedRank }) => -adjustedRank),
  );
  const { values } = fit;
  return {
    form: read.form,
    rows: judged,
    coefficients: fit.coefficients,
    rSquared: valueIn(values.rSquared),
    adjustedRSquared: valueIn(values.adjustedRSquared),
    residualStandardError: valueIn(values.residualStandardError),
    degreesOfFreedom: valueIn(values.degreesOfFreedom),
    average: valueIn(values.average),
    rankCorrelation: correlation,
    reasons: {
      ...reasonsOf(FIT, values),
      ...(correlation === null ? { rankCorrelation: 'no_variation' as const } : {}),
    },
    cautions: findExpectationCautions(read, fit, judged),
    issues: read.rows.flatMap(findDealIssues),
  };
}

function findDealIssues({ id, actual, largestDeal = 0 }: ReadRow): Issue[] {
  return largestDeal > Math.max(0, actual) ? [{ code: 'deal_above_sales', id, largestDeal, actual }] : [];
}

function toRows({ rows, terms }: Expectation, fit: Fit): ExpectedRow[] {
  const rawRanks = rankRows(rows.map(({ actual }) => actual));
  const adjustedRanks = rankRows(
    fit.rows.map(({ index }) => valueIn(index)),
    SAME_INDEX,
  );
  return rows.map((row, at) => {
    return toRow({ row, terms, rawRank: rawRanks[at] ?? 0, adjustedRank: adjustedRanks[at] }, fit.rows[at]);
  });
}

interface RankedRow {
  readonly row: ReadRow;
  readonly terms: readonly string[];
  readonly rawRank: number;
  readonly adjustedRank: number | null;
}

function toRow({ row, terms, rawRank, adjustedRank }: RankedRow, figures: RowFigures): ExpectedRow {
  return {
    id: row.id,
    actual: row.actual,
    expected: valueIn(figures.expected),
    leaveOneOut: valueIn(figures.leaveOneOut),
    index: valueIn(figures.index),
    indexInterval: valueIn(figures.indexInterval),
    studentizedResidual: valueIn(figures.studentizedResidual),
    leverage: figures.leverage,
    rawRank,
    adjustedRank,
    contributions: terms.map((term, at) => {
      return { term, value: row.values[at], contribution: figures.contributions[at] };
    }),
    reasons: reasonsOf(ROW, figures),
  };
}

function valueIn<Value>(figure: Figure<Value>): Value | null {
  return typeof figure === 'string' ? null : figure;
}

const FIT = ['rSquared', 'adjustedRSquared', 'residualStandardError', 'degreesOfFreedom', 'average'] as const;
const ROW = ['expected', 'leaveOneOut', 'index', 'indexInterval', 'studentizedResidual'] as const;

type Reasons<Name extends string> = { [Each in Name]?: NoExpectation };

function reasonsOf<Name extends string>(
  names: readonly Name[],
  figures: Readonly<Record<Name, Figure | Figure<FigureInterval>>>,
): Reasons<Name> {
  const reasons: Reasons<Name> = {};
  for (const name of names) {
    const figure: Figure | Figure<FigureInterval> = figures[name];
    if (typeof figure === 'string') reasons[name] = figure;
  }
  return reasons;
}
