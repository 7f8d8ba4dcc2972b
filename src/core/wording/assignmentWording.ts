import type { AssignmentIssues } from '../issues/assignmentIssues.js';
import { quoteAll } from './quoteAll.js';
import type { NameRow, Wording } from './types.js';

/** The words for what can be wrong when accounts are assigned, or opportunities. */
export const assignmentWording: Wording<AssignmentIssues> = {
  unknown_row: (i) =>
    i.rows === 0
      ? `there is no row ${i.row}: the table has none`
      : `expected a row from 0 to ${i.rows - 1}, got ${i.row}`,
  refused_account: (i, nameRow) =>
    `${nameRow(i.row)}: expected an object with a non-empty string \`id\`, got ${i.received}`,
  duplicate_account: (i, nameRow) =>
    `${nameRow(i.row)}: the account \`${i.accountId}\` is in ${nameRow(i.firstRow)} already`,
  absent_required_field: (i, nameRow) => `${account(i, nameRow)}: the required field \`${i.field}\` is absent`,
  mistyped_value: (i, nameRow) =>
    `${account(i, nameRow)}: \`${i.field}\` expects ${i.expected}, got ${i.received}, which counts as absent`,
  undeclared_value: (i, nameRow) =>
    `${account(i, nameRow)}: \`${i.field}\` expects one of its declared values, got ${i.received}`,
  tie_broken_by_id: (i, nameRow) =>
    `${account(i, nameRow)}: a tie was broken by id, ${quoteAll(i.kept, ', ')} before ${quoteAll(i.dropped, ', ')}: no declared precedence tells them apart`,
  tie_without_winner: (i, nameRow) =>
    `${account(i, nameRow)}: a tie between ${quoteAll(i.dropped, ', ')} left none of them`,
  over_limit: (i, nameRow) =>
    `${account(i, nameRow)}: expected at most ${i.limit} territories, so ${quoteAll(i.dropped, ', ')} was left out`,
  pinned_to_closed_territory: (i, nameRow) =>
    `${account(i, nameRow)}: pinned to \`${i.territoryId}\`, which is inactive or out of its dates`,
  pin_on_unknown_territory: (i, nameRow) =>
    `${account(i, nameRow)}: there is a pin on the territory \`${i.territoryId}\`, which does not exist`,
  pin_on_unknown_account: (i) => `there is a pin on the account \`${i.accountId}\`, which is not among the accounts`,
  freeze_without_previous: (i, nameRow) =>
    `${account(i, nameRow)}: frozen, but there is no previous assignment, so the rules decided`,
  frozen_territory_gone: (i, nameRow) =>
    `${account(i, nameRow)}: frozen in \`${i.territoryId}\`, which does not exist any more`,
  opportunity_tied: (i) =>
    `opportunity \`${i.opportunityId}\`: nothing declared tells ${quoteAll(i.territoryIds, ', ')} apart, so ${i.kept === null ? 'it has none of them' : `it has \`${i.kept}\``}`,
  refinement_failed: (i) =>
    `opportunity \`${i.opportunityId}\`: the opportunity criteria of \`${i.territoryId}\` failed and count as not met: ${i.reason}`,
  evaluation_failed: (i, nameRow) =>
    `${account(i, nameRow)}: the criteria of \`${i.territoryId}\` failed and count as not met: ${i.reason}`,
};

function account(issue: { readonly row: number; readonly accountId: string }, nameRow: NameRow): string {
  return `${nameRow(issue.row)}, account \`${issue.accountId}\``;
}
