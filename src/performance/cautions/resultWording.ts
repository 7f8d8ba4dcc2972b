import { figureText } from './figureText.js';
import { idList } from './idList.js';
import type { ResultCautions } from './resultCautions.js';
import type { CautionWording } from './types.js';

/** The words for cautions about growth, attainment and forecasts. */
export const resultWording: CautionWording<keyof ResultCautions> = {
  insufficient: (c) =>
    `${whose(c.managerId)}${c.count} ${c.count === 1 ? 'forecast says' : 'forecasts say'} little about accuracy: it takes at least ${c.minimum}`,
  forecasts_without_snapshot: (c) =>
    `nothing shows that ${idList(c.ids)} ${c.ids.length === 1 ? 'is' : 'are'} as submitted: there is no snapshot`,
  mixed_horizons: (c) =>
    `forecasts submitted ${c.horizonsDays.join(', ')} days ahead are not equally hard: judge one horizon`,
  unequal_spans: (c) =>
    `the ${c.days} days from \`${c.from}\` are compared with ${c.previousDays}: part of the growth is the calendar`,
  realignment: (c) =>
    `\`${c.territoryId}\`: ${moves(c.movedIn, 'moved in')}${c.movedIn.length > 0 && c.movedOut.length > 0 ? ' and ' : ''}${moves(c.movedOut, 'moved out')}, so its whole growth is not only its own`,
  survivors_only: (c) =>
    `\`${c.territoryId}\` lost ${idList(c.accountIds)}: its growth on the accounts that are left does not show that`,
  regression_to_mean: (c) =>
    `of ${c.territories} territories the most and the least improved owe part of it to luck: expect them nearer to the others next time`,
  pooled_and_mean_disagree: (c) =>
    `${c.groupId === null ? '' : `\`${c.groupId}\`: `}attainment is ${figureText(c.pooled)} taken together and ${figureText(c.meanOfRatios)} on average: small and large targets differ`,
};

function whose(managerId: string | null): string {
  return managerId === null ? '' : `\`${managerId}\`: `;
}

function moves(accountIds: readonly string[], how: string): string {
  return accountIds.length === 0 ? '' : `${idList(accountIds)} ${how}`;
}
