import { describePlace } from '../describePlace.js';
import type { TargetIssues } from '../issues/targetIssues.js';
import { belowTerritory } from './belowTerritory.js';
import { quoteAll } from './quoteAll.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with targets. */
export const targetWording: Wording<TargetIssues> = {
  duplicate_target: (i) =>
    `${describePlace(i.pointer)}: ${targetOf(i)} is set already, at ${describePlace(i.firstPointer)}`,
  duplicate_result: (i) =>
    `${describePlace(i.pointer)}: the result to compare with ${targetOf(i)} is given already, at ${describePlace(i.firstPointer)}`,
  target_not_set: (i) => `there is a result, but ${targetOf(i)} is not set`,
  result_not_given: (i) => `there is no result to compare with ${targetOf(i)}`,
  over_locked: (i) => `${belowTerritory(i.territoryId)}expected locked targets of at most ${i.total}, got ${i.locked}`,
  no_basis: (i) =>
    `\`${i.territoryId}\` has nothing that ${i.method} could go by, so it counts ${i.treatedAs === 'equal' ? 'as much as its siblings' : 'as nothing'}`,
  all_vacant: (i) =>
    `${belowTerritory(i.territoryId)}expected one who is not vacant to take ${i.total}, got none, so they count as if none were vacant`,
  undefined_share: (i) =>
    `\`${i.territoryId}\`: expected a potential above 0, of which a history of ${i.history} is a share, got 0, so the share counts as 0`,
  negative_untapped: (i) =>
    `\`${i.territoryId}\`: expected a potential of at least the history, ${i.history}, got ${i.potential}, so nothing counts as untapped`,
  negative_quota: (i) => `\`${i.territoryId}\`: expected a target of 0 or more, got ${i.quota}, which counts as 0`,
  incomplete_plan: (i) =>
    `the plan is short of ${quoteAll(i.territoryIds, ' and ')}, roots without a target above leaves that have one`,
  incomplete_street: (i) =>
    `the street is short of ${quoteAll(i.territoryIds, ' and ')}, leaves without a target below roots that have one`,
  unusable_year: (i) =>
    `${describePlace(i.pointer)}: expected a year of amounts of 0 or more that come to something, got one of ${i.total}`,
  target_not_carried: (i) => `${i.amountMinor} of ${targetOf(i)} was not carried over: nothing says where it goes`,
};

function targetOf({ territoryId, userId, periodId, measure }: TargetIssues['target_not_set']): string {
  const whose = userId === undefined ? '' : ` of \`${userId}\``;
  return `the target${whose} in \`${territoryId}\` for \`${periodId}\`${measure === undefined ? '' : `, \`${measure}\``}`;
}
