import { describePlace as at } from './describePlace.js';
import type { Issue } from './issues.js';

type TargetCode =
  | 'infeasible_bounds'
  | 'duplicate_target'
  | 'duplicate_result'
  | 'mixed_currency'
  | 'target_not_set'
  | 'result_not_given'
  | 'over_locked'
  | 'no_basis'
  | 'negative_untapped'
  | 'negative_quota'
  | 'unusable_year'
  | 'target_not_carried';

/** The wording of issues with targets and with what is allocated, as `describeIssue` has it. */
export const targetWording: { readonly [Code in TargetCode]: (issue: Issue<Code>) => string } = {
  infeasible_bounds: (i) =>
    `${below(i.territoryId)}the bounds allow for a total from ${i.lowest ?? 'anything'} to ${i.highest ?? 'anything'}, got ${i.total}`,
  duplicate_target: (i) => `${at(i.pointer)}: ${targetOf(i)} is set already, at ${at(i.firstPointer)}`,
  duplicate_result: (i) =>
    `${at(i.pointer)}: the result to compare with ${targetOf(i)} is given already, at ${at(i.firstPointer)}`,
  mixed_currency: (i) =>
    `${at(i.pointer)}: expected \`${i.expected}\`, as at ${at(i.firstPointer)}, got \`${i.currency}\``,
  target_not_set: (i) => `there is a result, but ${targetOf(i)} is not set`,
  result_not_given: (i) => `there is no result to compare with ${targetOf(i)}`,
  over_locked: (i) => `${below(i.territoryId)}expected locked targets of at most ${i.total}, got ${i.locked}`,
  no_basis: (i) =>
    `\`${i.territoryId}\` has nothing that ${i.method} could go by, so it counts ${i.treatedAs === 'equal' ? 'as much as its siblings' : 'as nothing'}`,
  negative_untapped: (i) =>
    `\`${i.territoryId}\`: expected a potential of at least the history, ${i.history}, got ${i.potential}, so nothing counts as untapped`,
  negative_quota: (i) => `\`${i.territoryId}\`: expected a target of 0 or more, got ${i.quota}, which counts as 0`,
  unusable_year: (i) =>
    `${at(i.pointer)}: expected a year of amounts of 0 or more that come to something, got one of ${i.total}`,
  target_not_carried: (i) => `${i.amountMinor} of ${targetOf(i)} was not carried over: nothing says where it goes`,
};

/** The children of a territory, or the roots, before what is wrong with them. */
function below(territoryId: string | null | undefined): string {
  if (territoryId === undefined) return '';
  return territoryId === null ? 'roots: ' : `children of \`${territoryId}\`: `;
}

function targetOf({ territoryId, userId, periodId, measure }: Omit<Issue<'target_not_set'>, 'code'>): string {
  const whose = userId === undefined ? '' : ` of \`${userId}\``;
  return `the target${whose} in \`${territoryId}\` for \`${periodId}\`${measure === undefined ? '' : `, \`${measure}\``}`;
}
