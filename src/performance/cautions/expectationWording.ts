import type { NoExpectation } from '../expected/reasonTypes.js';
import type { ExpectationCautions } from './expectationCautions.js';
import { figureText } from './figureText.js';
import { idList } from './idList.js';
import type { CautionWording } from './types.js';

const REASONS: Readonly<Record<NoExpectation, string>> = {
  index_form: 'a potential index has only itself',
  nonpositive_expectation: 'what it should sell is 0 or less, so that nothing can be divided by it',
  fits_itself: 'it alone determines a coefficient, so that the others do not say what it should sell',
  no_residual_error: 'everything is fitted exactly',
  infinitely_far: 'it alone is off what fits all others exactly',
  too_few_rows: 'the others are too few to say what it should sell',
  no_variation: 'all sales are the same',
  collinear_term: 'a term is left out',
  beyond_range: 'its index is too large or too small for a number',
};

/** The words for cautions about what a territory should sell. */
export const expectationWording: CautionWording<keyof ExpectationCautions> = {
  few_rows: (c) =>
    `${c.rows} rows are few for ${c.coefficients} coefficients: a stable fit takes about ${c.recommended}`,
  index_without_interval: (c) =>
    `a potential index of ${c.rows} ${c.rows === 1 ? 'row' : 'rows'} has no interval: how much of it is chance is not known`,
  mostly_noise: (c) =>
    `ranks are mostly noise: none of ${c.rows} rows is further than ${figureText(c.threshold)} standard errors from its expectation`,
  exact_fit: (c) =>
    `the terms explain the sales of all ${c.rows} rows exactly: nothing tells rows apart, and there is no measure of chance`,
  unequal_spread: (c) =>
    `rows are further off where ${c.grows ? 'more' : 'less'} is expected of them (Breusch-Pagan ${figureText(c.statistic)}, above ${figureText(c.threshold)}), so that none is surely beyond chance${c.form === 'linear' && c.grows ? ': `logLog` may suit' : ''}`,
  multiple_comparisons: (c) =>
    `${idList(c.ids)} beyond ${figureText(c.threshold)} standard errors: of ${c.rows} rows about ${figureText(c.byChance)} would be by chance alone, and ${strictText(c)}`,
  row_without_rank: (c) => `\`${c.id}\` has no place by index: ${REASONS[c.reason]}`,
  high_leverage: (c) =>
    `\`${c.id}\` is unlike the others in its terms: its leverage of ${figureText(c.leverage)} is above ${figureText(c.threshold)}, ${c.multiple} times the mean, so its own value draws the fit`,
  influential_row: (c) =>
    `\`${c.id}\` draws the fit (leverage ${figureText(c.leverage)}) and lies off it ${c.studentizedResidual === null ? 'while all others are fitted exactly' : `by ${figureText(c.studentizedResidual)} standard errors`}: check its data before its rank`,
  seller_controlled: (c) =>
    `\`${c.term}\` is in the seller's hands: conditioning on it explains away the performance that is to be measured`,
  extrapolation: (c) =>
    `\`${c.id}\` has ${figureText(c.value)} of \`${c.term}\`, the others have ${figureText(c.lowest)} to ${figureText(c.highest)}: what it should sell is an extrapolation`,
  concentrated_sales: (c) => `\`${c.id}\` made ${figureText(c.share * 100)} % of its sales with one deal`,
  collinear_term: (c) =>
    `\`${c.term}\` is left out: ${c.others.length === 0 ? 'it is the same everywhere' : `${idList(c.others)} ${c.others.length === 1 ? 'determines' : 'determine'} it`}`,
};

function strictText({ strict, strictIds }: ExpectationCautions['multiple_comparisons']): string {
  if (strict === null) return 'unequal spread brings more';
  const ids = strictIds.length === 0 ? 'none' : idList(strictIds);
  return `${ids} is beyond the ${figureText(strict)} that allows for so many looks`;
}
