import { isMembers } from '../../core/isMembers.js';
import { readPlainData } from '../../core/readPlainData.js';
import { fail } from '../../core/throwIssues.js';
import { wrongTypeError } from '../../core/wrongTypeError.js';
import { figureText } from '../cautions/figureText.js';
import { chanceThreshold } from './chanceThreshold.js';
import type { ExpectedRow, ExpectedSales } from './types.js';

/**
 * Whether a row stands where it does because of its territory, in one line: its places by sales and against what it should
 * sell, what its terms are worth, and whether the rest is more than chance explains. Figures have three digits.
 *
 * @throws {@link TerritoryError} `wrong_type` for what is not from {@link expectedSales}, `unknown_territory` for an id that
 * no row has.
 * @example
 * const rows = [
 *   { id: 'rich', actual: 600, potential: 80 },
 *   { id: 'poor', actual: 400, potential: 20 },
 * ];
 * const expected = expectedSales(rows, { terms: ['potential'], form: 'index' });
 * describeExpectation(expected, 'rich'); // => '`rich` is 1 of 2 by sales and 2 of 2 by index: it sold 600 where 800 is to be expected (index 0.75), its terms are worth 300 more than average ones, and how much of the rest is chance is not known'
 */
export function describeExpectation(expected: ExpectedSales, id: string): string {
  const row = readPlainData(() => findRow(expected, id));
  const ranked = expected.rows.filter(({ adjustedRank }) => adjustedRank !== null).length;
  const place = row.adjustedRank === null ? 'without a place' : `${row.adjustedRank} of ${ranked}`;
  const ranks = `\`${row.id}\` is ${row.rawRank} of ${expected.rows.length} by sales and ${place} by index`;
  return `${ranks}: it sold ${figureText(row.actual)}${describeIndex(row)}${describeTerms(row, expected)}, ${describeRest(row, expected)}`;
}

function findRow(expected: ExpectedSales, id: string): ExpectedRow {
  if (!isMembers(expected) || !Array.isArray(expected.rows))
    throw wrongTypeError(expected, 'a result of expectedSales');
  if (typeof id !== 'string') throw wrongTypeError(id, 'the id of a row', '/id');
  return (
    expected.rows.find((row) => row.id === id) ?? fail([{ code: 'unknown_territory', pointer: '/id', territoryId: id }])
  );
}

function describeIndex({ expected, leaveOneOut, index, indexInterval, studentizedResidual }: ExpectedRow): string {
  const basis = studentizedResidual === null ? expected : leaveOneOut;
  if (basis === null) return '';
  const range =
    indexInterval === null ? '' : `, ${figureText(indexInterval.lowest)} to ${figureText(indexInterval.highest)}`;
  return ` where ${figureText(basis)} is to be expected${index === null ? '' : ` (index ${figureText(index)}${range})`}`;
}

function describeTerms({ expected: own }: ExpectedRow, { form, average }: ExpectedSales): string {
  if (own === null || average === null) return '';
  if (form === 'logLog') return `, its terms are worth ${figureText(own / average)} times average ones`;
  return `, its terms are worth ${figureText(Math.abs(own - average))} ${own < average ? 'less' : 'more'} than average ones`;
}

/** Without the row there is one degree of freedom fewer than in the whole fit. */
function describeRest(row: ExpectedRow, { degreesOfFreedom, cautions }: ExpectedSales): string {
  const { studentizedResidual: t, reasons } = row;
  if (reasons.studentizedResidual === 'infinitely_far') return 'and it alone is off what fits all others exactly';
  if (t === null || degreesOfFreedom === null) return 'and how much of the rest is chance is not known';
  if (Math.abs(t) <= chanceThreshold(Math.max(1, degreesOfFreedom - 1)))
    return 'and the rest is no more than chance explains';
  const side = t > 0 ? 'above' : 'below';
  const isUnsure = cautions.some(({ code }) => code === 'unequal_spread');
  return `and the rest is further ${side} that than chance explains of one row looked at alone${isUnsure ? ', but the spread is unequal' : ''}`;
}
