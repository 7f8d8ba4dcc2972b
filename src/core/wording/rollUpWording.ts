import { describePlace } from '../describePlace.js';
import type { RollUpIssues } from '../issues/rollUpIssues.js';
import { anyPlace } from './anyPlace.js';
import { quoteAll } from './quoteAll.js';
import { rateScope } from './rateScope.js';
import { suggestion } from './suggestion.js';
import type { NameRow, Wording } from './types.js';

/** The words for what can be wrong with periods, and with the credit lines of a forecast. */
export const rollUpWording: Wording<RollUpIssues> = {
  period_gap: (i) =>
    `${describePlace(i.pointer)}: expected \`${i.end}\`, as at ${describePlace(i.firstPointer)}, got the later \`${i.start}\``,
  period_overlap: (i) =>
    `${describePlace(i.pointer)}: expected \`${i.end}\`, as at ${describePlace(i.firstPointer)}, got the earlier \`${i.start}\``,
  refused_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: ${describePlace(i.pointer)}: expected ${i.expected}, got ${i.received}`,
  duplicate_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected the same as in ${nameRow(i.firstRow)}, which has this id, got other content`,
  unknown_category: (i, nameRow) =>
    `${'row' in i ? creditLine(i, nameRow) : describePlace(i.pointer)}: there is no category \`${i.category}\`${suggestion(i.suggestion)}`,
  outside_periods: (i, nameRow) => `${creditLine(i, nameRow)}: expected a day of the periods, got \`${i.date}\``,
  unconverted_line: (i, nameRow) =>
    `${creditLine(i, nameRow)}: there is no rate from \`${i.from}\` to \`${i.to}\`${rateScope(i)}`,
  line_in_unknown_territory: (i, nameRow) =>
    `${creditLine(i, nameRow)}: there is no territory \`${i.territoryId}\` to count it in`,
  line_in_closed_territory: (i, nameRow) =>
    `${creditLine(i, nameRow)}: the territory \`${i.territoryId}\` is not open${i.date === undefined ? '' : ` on ${i.date}`}`,
  primary_tied: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected one territory with the largest priority, got ${quoteAll(i.territoryIds, ' and ')}`,
  unassigned_line: (i, nameRow) => `${creditLine(i, nameRow)}: expected a territory to count it in, got none`,
  invalid_probability: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected a probability from 0 to 1, got ${i.received}`,
  negative_amount: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected an amount of 0 or more, got ${i.amountMinor}, which counts as it is`,
  unknown_dimension_value: (i, nameRow) =>
    `${creditLine(i, nameRow)}: expected a value of the dimension \`${i.dimensionId}\`, got ${i.received}`,
  unknown_dimension: (i) => `there is no dimension \`${i.dimensionId}\`${suggestion(i.suggestion)}`,
  unknown_period: (i) => `${anyPlace(i.pointer)}there is no period \`${i.periodId}\``,
  refused_opportunity: (i, nameRow) =>
    `${nameRow(i.row)}${i.opportunityId === null ? '' : `, opportunity \`${i.opportunityId}\``}: ${describePlace(i.pointer)}: expected ${i.expected}, got ${i.received}`,
};

function creditLine(issue: { readonly row: number; readonly lineId: string | null }, nameRow: NameRow): string {
  return nameRow(issue.row) + (issue.lineId === null ? '' : `, line \`${issue.lineId}\``);
}
