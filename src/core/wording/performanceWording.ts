import { describePlace } from '../describePlace.js';
import type { PerformanceIssues } from '../issues/performanceIssues.js';
import { suggestion } from './suggestion.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with results that are to be judged. */
export const performanceWording: Wording<PerformanceIssues> = {
  unknown_term: (i) => `${describePlace(i.pointer)}: no row has the term \`${i.term}\`${suggestion(i.suggestion)}`,
  too_few_rows: (i) =>
    `${describePlace(i.pointer)}: expected more rows than the ${i.coefficients} coefficients, got ${i.rows}`,
  duplicate_holding: (i) =>
    `${describePlace(i.pointer)}: the account \`${i.accountId}\` is in \`${i.territoryId}\` already, at ${describePlace(i.firstPointer)}`,
  duplicate_period: (i) =>
    `${describePlace(i.pointer)}: \`${i.territoryId}\` has a row for \`${i.periodId}\` already, at ${describePlace(i.firstPointer)}`,
  unknown_metric: (i) => `${describePlace(i.pointer)}: there is no metric \`${i.metricId}\`${suggestion(i.suggestion)}`,
  pairs_left_off: (i) =>
    `\`${i.accountId}\`: ${i.sellers} sellers at a time, more than ${i.maximum}: their ${i.pairs} pairs are not listed`,
  deal_above_sales: (i) =>
    `\`${i.id}\`: expected a largest deal of at most the ${i.actual} that was sold, got ${i.largestDeal}`,
};
