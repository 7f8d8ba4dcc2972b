import { describePlace } from '../describePlace.js';
import type { AdjustmentIssues } from '../issues/adjustmentIssues.js';
import { quoteAll } from './quoteAll.js';
import type { Wording } from './types.js';

/** The words for what can be wrong with adjustments of a forecast and with judgements of its lines. */
export const adjustmentWording: Wording<AdjustmentIssues> = {
  column_not_adjustable: (i) => {
    const expected =
      i.adjustable.length === 0 ? 'no adjustment, since no column may be adjusted' : quoteAll(i.adjustable, ' or ');
    return `${describePlace(i.pointer)}: expected ${expected}, got \`${i.column}\``;
  },
  adjustment_of_other_mode: (i) =>
    `${describePlace(i.pointer)}: \`${i.column}\` is no column in mode ${i.mode}, so ${adjustmentOf(i)} does not count`,
  duplicate_adjustment: (i) =>
    `${describePlace(i.pointer)}: ${adjustmentOf(i)} is there already, at ${describePlace(i.firstPointer)}, so none counts`,
  adjustment_not_monotone: (i) =>
    `\`${i.territoryId}\`, \`${i.periodId}\`: after adjustments \`${i.column}\` is ${i.amountMinor}, more than the ${i.widerAmountMinor} of \`${i.widerColumn}\`, which includes it`,
  refused_judgement: (i) =>
    `${describePlace(i.pointer)}: the judgement of line \`${i.lineId}\` by \`${i.by}\` in \`${i.territoryId}\` does not count: ${refusals.get(i.reason) ?? i.reason}`,
  duplicate_judgement: (i) =>
    `${describePlace(i.pointer)}: line \`${i.lineId}\` is judged in \`${i.territoryId}\` already, at ${describePlace(i.firstPointer)}, so none counts`,
};

const refusals: ReadonlyMap<string, string> = new Map([
  ['no_such_line', 'no line counts that has this id'],
  ['not_open', 'it is no open revenue'],
  ['not_in_territory', 'it is credited elsewhere'],
  ['own_line', 'it is their own'],
  ['views_only', 'they manage a territory further up, and view this level'],
  ['not_manager', 'they do not manage the territory'],
  ['not_subordinate', 'it is that of a manager further up'],
]);

type Adjustment = Readonly<
  Pick<AdjustmentIssues['duplicate_adjustment'], 'territoryId' | 'periodId' | 'column' | 'level'>
>;

function adjustmentOf({ territoryId, periodId, column, level }: Adjustment): string {
  return `the ${level}'s adjustment of \`${column}\` in \`${territoryId}\` for \`${periodId}\``;
}
