import { apportion } from '../../core/apportionment/apportion.js';
import { coveredTerritories } from './coveredTerritories.js';
import { overlayAmount } from './overlayAmount.js';
import type { Coverage } from './readCreditLineOptions.js';
import type { OpportunitySplit, OverlaySplit, RevenueSplit } from './splitTypes.js';
import type { StagedOpportunity } from './stagedOpportunity.js';
import type { CreditLine, LineKind, LineTerritory } from './types.js';

/** The credit lines of an opportunity that has been checked. */
export function splitOpportunity({ splits = [], ...opportunity }: StagedOpportunity, coverage: Coverage): CreditLine[] {
  const revenue = splits.flatMap((split) => (isOverlay(split) ? [] : [split]));
  const overlay = splits.flatMap((split) => (isOverlay(split) ? [split] : []));
  const whole: CreditLine = { ...opportunity, kind: 'revenue' };
  const territoriesOf = (split: OpportunitySplit) =>
    split.territories ?? coveredTerritories(coverage, opportunity, split);
  return [
    ...(revenue.length === 0 ? [whole] : splitRevenue(whole, revenue, territoriesOf)),
    ...overlay.map((split) => {
      const amountMinor = overlayAmount(whole.amountMinor, split.percent) ?? 0;
      return toLine(whole, split, { kind: 'overlay', amountMinor, territories: territoriesOf(split) });
    }),
  ];
}

function splitRevenue(
  whole: CreditLine,
  splits: readonly RevenueSplit[],
  territoriesOf: (split: RevenueSplit) => readonly LineTerritory[],
): CreditLine[] {
  const [weights, ids] = [splits.map(({ weight }) => weight), splits.map(({ id }) => id)];
  const amounts = apportion(whole.amountMinor, weights, { ids });
  return splits.map((split, at) => {
    const territories = territoriesOf(split);
    return toLine(whole, split, { kind: 'revenue', amountMinor: amounts[at], territories });
  });
}

interface LineCredit extends Pick<CreditLine, 'territories'> {
  readonly kind: LineKind;
  readonly amountMinor: number;
}

/** INVARIANT: a split is no line of the opportunity's own user, who is left out. */
function toLine({ userId: _, ...whole }: CreditLine, split: OpportunitySplit, credit: LineCredit): CreditLine {
  const { id, userId } = split;
  const line = { ...whole, id: `${whole.id}/${id}`, opportunityId: whole.id, ...credit };
  return userId === undefined ? line : { ...line, userId };
}

function isOverlay(split: OpportunitySplit): split is OverlaySplit {
  return split.kind === 'overlay';
}
